#include "base/sha256.h"

#include <string.h>

/* The first 32 bits of the fractions of the cube roots of the first 64 primes. */
static const uint32_t K[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

void sha256_begin(struct sha256 *sum) {
    static const uint32_t start[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                      0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    *sum = (struct sha256){0};
    memcpy(sum->state, start, sizeof start);
}

static uint32_t turn(uint32_t x, int by) {
    return x >> by | x << (32 - by);
}

static void spread(uint32_t w[64], const unsigned char *block) {
    for (int i = 0; i < 16; i++)
        w[i] = (uint32_t)block[4 * i] << 24 | (uint32_t)block[4 * i + 1] << 16 |
               (uint32_t)block[4 * i + 2] << 8 | block[4 * i + 3];
    for (int i = 16; i < 64; i++) {
        const uint32_t a = w[i - 15], b = w[i - 2];
        w[i] = w[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ a >> 3) + w[i - 7] +
               (turn(b, 17) ^ turn(b, 19) ^ b >> 10);
    }
}

static void take_block(struct sha256 *sum, const unsigned char *block) {
    uint32_t w[64], *s = sum->state;
    uint32_t a = s[0], b = s[1], c = s[2], d = s[3], e = s[4], f = s[5], g = s[6], h = s[7];
    spread(w, block);
    for (int i = 0; i < 64; i++) {
        const uint32_t one =
            h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + w[i];
        const uint32_t two =
            (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
        h = g, g = f, f = e, e = d + one;
        d = c, c = b, b = a, a = one + two;
    }
    s[0] += a, s[1] += b, s[2] += c, s[3] += d;
    s[4] += e, s[5] += f, s[6] += g, s[7] += h;
}

void sha256_add(struct sha256 *sum, const void *bytes, size_t size) {
    const unsigned char *at = bytes;
    size_t held = sum->size % 64;
    sum->size += size;
    while (held > 0 ? size > 0 : size >= 64) {
        if (held == 0) {
            take_block(sum, at);
            at += 64;
            size -= 64;
            continue;
        }
        const size_t part = size < 64 - held ? size : 64 - held;
        memcpy(sum->block + held, at, part);
        held = (held + part) % 64;
        at += part;
        size -= part;
        if (held == 0)
            take_block(sum, sum->block);
    }
    if (size > 0)
        memcpy(sum->block, at, size);
}

void sha256_end(struct sha256 *sum, unsigned char out[SHA256_SIZE]) {
    static const unsigned char padding[64] = {0x80};
    const uint64_t bits = sum->size * 8;
    unsigned char length[8];
    for (int i = 0; i < 8; i++)
        length[i] = (unsigned char)(bits >> (56 - 8 * i));
    sha256_add(sum, padding, 1 + (119 - sum->size % 64) % 64);
    sha256_add(sum, length, 8);
    for (int i = 0; i < 8; i++)
        for (int b = 0; b < 4; b++)
            out[4 * i + b] = (unsigned char)(sum->state[i] >> (24 - 8 * b));
}

void sha256_end_hex(struct sha256 *sum, char out[SHA256_HEX]) {
    static const char digits[] = "0123456789abcdef";
    unsigned char bytes[SHA256_SIZE];
    sha256_end(sum, bytes);
    for (int i = 0; i < SHA256_SIZE; i++) {
        out[2 * i] = digits[bytes[i] >> 4];
        out[2 * i + 1] = digits[bytes[i] & 15];
    }
    out[2 * SHA256_SIZE] = '\0';
}

void sha256_hex(char out[SHA256_HEX], const void *bytes, size_t size) {
    struct sha256 sum;
    sha256_begin(&sum);
    sha256_add(&sum, bytes, size);
    sha256_end_hex(&sum, out);
}

void sha256_base64(char out[45], const void *bytes, size_t size) {
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    unsigned char hash[SHA256_SIZE + 1] = {0}; /* 32 bytes are ten groups of three, and two */
    struct sha256 sum;
    sha256_begin(&sum);
    sha256_add(&sum, bytes, size);
    sha256_end(&sum, hash);
    for (int group = 0; group < 11; group++) {
        const unsigned char *at = hash + 3 * group;
        const uint32_t bits = (uint32_t)at[0] << 16 | (uint32_t)at[1] << 8 | at[2];
        for (int i = 0; i < 4; i++)
            out[4 * group + i] = digits[bits >> (18 - 6 * i) & 63];
    }
    out[43] = '=';
    out[44] = '\0';
}
