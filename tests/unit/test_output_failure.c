/* When libharu runs out of memory. It allocates little by itself, so a limit on the process would
 * hit others first; instead its maker of objects fails at a chosen call. */
#define _GNU_SOURCE
#include "output/output.h"

#include "unit/test_output_sample.h"

#include <criterion/criterion.h>
#include <dlfcn.h>
#include <hpdf.h>

TestSuite(output_failure, .timeout = 60);

static long calls_left = -1; /* negative: without end */

/* Stands before the library's own, which it calls. */
HPDF_Dict HPDF_Dict_New(HPDF_MMgr mmgr) {
    static HPDF_Dict (*real)(HPDF_MMgr);
    void *found = real ? NULL : dlsym(RTLD_NEXT, "HPDF_Dict_New");
    if (found)
        memcpy(&real, &found, sizeof real);
    if (calls_left == 0)
        return NULL;
    calls_left -= calls_left > 0;
    return real(mmgr);
}

Test(output_failure, without_memory_for_libharu_there_is_a_message_and_no_bytes) {
    static struct sample sample;
    sample_open(&sample);
    sample_everything(&sample);
    size_t failures = 0;
    for (long calls = 0; calls < 200; calls += calls < 20 ? 1 : 30) {
        struct output_bytes bytes = {(const unsigned char *)"", 1};
        struct diag_list diags = {.arena = &sample.arena};
        calls_left = calls;
        const bool made =
            output_pdf(&sample.arena, &sample.list, sample.fonts, NULL, &bytes, &diags);
        calls_left = -1;
        if (made)
            break;
        failures++;
        cr_expect_eq(bytes.size, 0, "after %ld calls", calls);
        cr_expect_eq(diags.total[DIAG_SYSTEM], 1, "after %ld calls", calls);
        cr_expect_eq(diags.items[0].id, DIAG_PDF_LIBRARY_FAILED, "%ld: %d", calls,
                     (int)diags.items[0].id);
    }
    cr_expect_geq(failures, 20);
    sample_close(&sample);
}
