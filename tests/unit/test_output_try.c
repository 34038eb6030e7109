#include <criterion/criterion.h>
#include "unit/test_output_sample.h"
#include "output/output.h"
#include <stdio.h>
Test(output, try) {
    static struct sample s; sample_open(&s); sample_everything(&s);
    page_check(&s.list);
    page_trace(&s.list, s.fonts, stderr);
    const char *p = sample_pdf(&s, "sample");
    fprintf(stderr, "%s\n", p);
    int st; sample_run(&s, arena_format(&s.arena, "cp %s /tmp/sample.pdf", p), &st);
}
