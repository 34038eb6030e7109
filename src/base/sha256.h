/* SHA-256 (FIPS 180-4): whether a file is the one it was, checkable by hand with sha256sum. */
#ifndef BASE_SHA256_H
#define BASE_SHA256_H

#include <stddef.h>
#include <stdint.h>

#define SHA256_SIZE 32 /* bytes */
#define SHA256_HEX  65 /* digits and a NUL */

struct sha256 {
    uint32_t state[8];
    uint64_t size; /* taken so far [bytes] */
    unsigned char block[64];
};

void sha256_begin(struct sha256 *sum);
void sha256_add(struct sha256 *sum, const void *bytes, size_t size);
void sha256_end(struct sha256 *sum, unsigned char out[SHA256_SIZE]);

/* Of bytes at hand, as 64 hexadecimal digits. */
void sha256_hex(char out[SHA256_HEX], const void *bytes, size_t size);
void sha256_end_hex(struct sha256 *sum, char out[SHA256_HEX]);
/* As the policies of web pages want it: 44 characters and a NUL. */
void sha256_base64(char out[45], const void *bytes, size_t size);

#endif
