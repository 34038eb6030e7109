#!/bin/sh
# The Slurm array job of examples/ci on a cluster of two nodes that are both this machine: everything
# it starts has its own keys, ports and folder, and is stopped at the end.
# usage: run.sh PROGRAM (as root)
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
program=$(realpath "$1")
work=$(mktemp -d /tmp/beleidspers-cluster-XXXXXX)
export SLURM_CONF="$work/slurm.conf" BELEIDSPERS="$program" BELEIDSPERS_DATA="${BELEIDSPERS_DATA:-$root}"
pids=

stop() {
    for pid in $pids; do kill "$pid" 2>/dev/null || true; done
    for pid in $pids; do wait "$pid" 2>/dev/null || true; done
    [ "${keep:-}" ] || rm -rf "$work"
}
trap stop EXIT
trap 'exit 130' INT TERM

fail() {
    echo "FAIL $1"
    tail -n 20 "$work"/*.log 2>/dev/null || true
    echo "0 passed, 1 failed"
    exit 1
}

# usage: wait_for SECONDS COMMAND...
wait_for() {
    left=$(($1 * 5)); shift
    until "$@" >/dev/null 2>&1; do
        left=$((left - 1)); [ $left -gt 0 ] || return 1
        sleep 0.2
    done
}

chmod 755 "$work"
mkdir -p "$work/state" "$work/spool.a" "$work/spool.b"
head -c 1024 /dev/urandom >"$work/munge.key"
chmod 400 "$work/munge.key"
cat >"$SLURM_CONF" <<CONF
ClusterName=beleidspers
SlurmctldHost=$(hostname)(127.0.0.1)
SlurmUser=root
SlurmctldPort=17817
AuthType=auth/munge
AuthInfo=socket=$work/munge.socket
CredType=cred/munge
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool.%n
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.%n.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/slurmd.%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/linear
JobAcctGatherType=jobacct_gather/none
ReturnToService=2
MpiDefault=none
NodeName=a NodeHostname=$(hostname) NodeAddr=127.0.0.1 Port=17818 CPUs=1
NodeName=b NodeHostname=$(hostname) NodeAddr=127.0.0.1 Port=17819 CPUs=1
PartitionName=alle Nodes=a,b Default=YES MaxTime=INFINITE State=UP
CONF

munged --foreground --force --key-file="$work/munge.key" --socket="$work/munge.socket" \
    --pid-file="$work/munge.pid" --log-file="$work/munge.log" --seed-file="$work/munge.seed" \
    >"$work/munged.log" 2>&1 &
pids="$pids $!"
wait_for 10 test -S "$work/munge.socket" || fail "munged does not start"
slurmctld -D >"$work/ctld.log" 2>&1 &
pids="$pids $!"
for node in a b; do
    slurmd -D -N $node >"$work/node.$node.log" 2>&1 &
    pids="$pids $!"
done
both_idle() { [ "$(sinfo -h -t idle -o %D)" = 2 ]; }
wait_for 60 both_idle || fail "the two nodes do not come up"

programme="$root/examples/pilots-2002-2004/programma.xml"
"$program" build -q -o "$work/een" --junit "$work/een.xml" "$programme" 2>"$work/een.txt" || true
array=$(cd "$work" && sbatch --parsable -o "$work/array.%a.log" "$root/examples/ci/slurm.sh" \
    "$programme" "$work/veel")
finished() { [ -z "$(squeue -h -j "$array")" ]; }
wait_for 300 finished || fail "the array job does not end"
"$program" merge-reports -q --junit "$work/veel.xml" "$work"/veel/log/* 2>"$work/veel.txt" || true

[ "$(ls "$work/veel/log" | wc -l)" = 4 ] || fail "four shares were asked for"
nodes=$(grep -h -o 'JobId=[^ ]* .*NodeList=[ab]' "$work/slurmctld.log" | grep -o 'NodeList=[ab]' |
    sort -u | wc -l)
(cd "$work/veel" && find . -name '*.pdf' -exec sha256sum {} + | sort) >"$work/veel.sums"
(cd "$work/een" && find . -name '*.pdf' -exec sha256sum {} + | sort) >"$work/een.sums"
[ -s "$work/een.sums" ] || fail "nothing was made"
cmp "$work/een.sums" "$work/veel.sums" || fail "the documents differ from those of one run"
cmp "$work/een.txt" "$work/veel.txt" || fail "the messages differ from those of one run"
for name in een veel; do sed 's/ time="[^"]*"//' "$work/$name.xml" >"$work/$name.junit"; done
cmp "$work/een.junit" "$work/veel.junit" || fail "the report differs from that of one run"
echo "$(wc -l <"$work/een.sums") documents by four shares on $nodes nodes: the same as by one run"
echo "1 passed, 0 failed"
