#include <criterion/criterion.h>
#include "unit/test_output_sample.h"
#include "output/output.h"
#include <stdio.h>
Test(output, try) {
    static struct sample s; sample_open(&s); sample_everything(&s);
    page_check(&s.list);
    const char *p = sample_pdf(&s, "sample");
    int st; sample_run(&s, arena_format(&s.arena, "cp %s /tmp/sample.pdf", p), &st);
    struct output_bytes b; cr_assert(output_png(&s.arena,&s.list,0,100,s.fonts,&b,&s.diags));
    output_file("/tmp/sample_own.png",b,&s.diags);
}
