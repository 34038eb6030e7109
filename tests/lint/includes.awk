# Fails when a file includes a room that its own room may not see, a private header of another room,
# or a third-party header that is another room's. usage: awk -f includes.awk src/MODULES FILES...
FNR == NR {
    sub(/#.*/, "")
    if ($1 == "+") { for (i = 3; i <= NF; i++) public[$2 "/" $i] = 1; next }
    if ($1 == "!") { for (i = 3; i <= NF; i++) owners[$i] = owners[$i] " " $2 " "; next }
    if (split($0, part, ":") == 2) { gsub(/ /, "", part[1]); allowed[part[1]] = " " part[2] " " }
    next
}
/^#include </ {
    split(FILENAME, path, "/"); me = path[2]; split($2, inc, /[<>]/)
    for (prefix in owners)
        if (index(inc[2], prefix) == 1 && index(owners[prefix], " " me " ") == 0) {
            print FILENAME ":" FNR ": " me " may not include <" inc[2] ">"; bad = 1
        }
}
/^#include "/ {
    split(FILENAME, path, "/"); me = path[2]
    split($2, inc, /["\/]/); them = inc[2]; header = inc[3]
    if (!(them in allowed) || them == me) next
    if (index(allowed[me], " " them " ") == 0) { print FILENAME ":" FNR ": " me " may not include " them; bad = 1 }
    else if (header != them ".h" && them != "base" && !((them "/" header) in public)) { print FILENAME ":" FNR ": " header " is private to " them; bad = 1 }
}
END { exit bad }
