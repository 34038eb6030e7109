#include "base/sha256.h"

#include <criterion/criterion.h>
#include <string.h>

/* Of FIPS 180-4's examples. */
Test(sha256, the_examples_of_the_standard) {
    char hex[SHA256_HEX];
    sha256_hex(hex, "abc", 3);
    cr_expect_str_eq(hex, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    sha256_hex(hex, "", 0);
    cr_expect_str_eq(hex, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    const char *two = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";
    sha256_hex(hex, two, strlen(two));
    cr_expect_str_eq(hex, "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

Test(sha256, parts_make_the_whole) {
    char bytes[300], whole[SHA256_HEX], parts[SHA256_HEX];
    memset(bytes, 'a', sizeof bytes);
    for (size_t size = 0; size < sizeof bytes; size++) {
        struct sha256 sum;
        sha256_begin(&sum);
        for (size_t at = 0; at < size;) {
            const size_t part = at % 71 + 1 < size - at ? at % 71 + 1 : size - at;
            sha256_add(&sum, bytes + at, part);
            at += part;
        }
        sha256_end_hex(&sum, parts);
        sha256_hex(whole, bytes, size);
        cr_assert_str_eq(parts, whole, "%zu bytes", size);
    }
}

Test(sha256, as_a_policy_wants_it) {
    char text[45];
    sha256_base64(text, "abc", 3);
    cr_expect_str_eq(text, "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
}
