#include "output/output.h"

#include "base/text.h"

#include <criterion/criterion.h>
#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

TestSuite(output_file, .timeout = 20);

struct bench {
    struct arena arena;
    struct diag_list diags;
    char *folder;
};

static void open_bench(struct bench *bench) {
    const char *temporary = getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp";
    *bench = (struct bench){0};
    bench->diags.arena = &bench->arena;
    bench->folder = arena_format(&bench->arena, "%s/beleidspers-file-XXXXXX", temporary);
    cr_assert(mkdtemp(bench->folder));
}

static void close_bench(struct bench *bench) {
    chmod(bench->folder, 0700);
    cr_assert_eq(system(arena_format(&bench->arena, "rm -rf '%s'", bench->folder)), 0);
    arena_release(&bench->arena);
}

static char *path_in(struct bench *bench, const char *name) {
    return arena_format(&bench->arena, "%s/%s", bench->folder, name);
}

static struct output_bytes bytes_of(const char *text) {
    return (struct output_bytes){(const unsigned char *)text, strlen(text)};
}

static enum output_change put(struct bench *bench, const char *name, const char *text) {
    return output_file(path_in(bench, name), bytes_of(text), &bench->diags);
}

static char *contents(struct bench *bench, const char *name) {
    char text[256] = "";
    FILE *file = fopen(path_in(bench, name), "rb");
    cr_assert(file, "%s", name);
    size_t size = fread(text, 1, sizeof text, file);
    fclose(file);
    return arena_string_n(&bench->arena, text, size);
}

static int entries(struct bench *bench) {
    int count = 0;
    DIR *folder = opendir(bench->folder);
    for (struct dirent *entry; (entry = readdir(folder));)
        count += entry->d_name[0] != '.';
    closedir(folder);
    return count;
}

static const char *last_message(struct bench *bench) {
    cr_assert_eq(bench->diags.count, 1);
    cr_expect_eq(diag_severity_of(bench->diags.items[0].id), DIAG_SYSTEM);
    return diag_text(&bench->arena, &bench->diags.items[0], DIAG_EN);
}

Test(output_file, a_new_file_comes_with_its_folders) {
    struct bench bench;
    open_bench(&bench);
    cr_expect_eq(put(&bench, "een/twee/verslag.pdf", "inhoud"), OUTPUT_NEW);
    cr_expect_str_eq(contents(&bench, "een/twee/verslag.pdf"), "inhoud");
    cr_expect_eq(bench.diags.count, 0);
    close_bench(&bench);
}

Test(output_file, equal_bytes_are_not_written_again) {
    struct bench bench;
    struct stat before, after;
    open_bench(&bench);
    put(&bench, "a.pdf", "inhoud");
    const struct timespec old[2] = {{1000, 0}, {1000, 0}};
    cr_assert_eq(utimensat(AT_FDCWD, path_in(&bench, "a.pdf"), old, 0), 0);
    stat(path_in(&bench, "a.pdf"), &before);
    cr_expect_eq(put(&bench, "a.pdf", "inhoud"), OUTPUT_UNCHANGED);
    stat(path_in(&bench, "a.pdf"), &after);
    cr_expect_eq(after.st_mtim.tv_sec, 1000);
    cr_expect_eq(after.st_ino, before.st_ino);
    close_bench(&bench);
}

Test(output_file, other_bytes_replace_the_file_whole) {
    struct bench bench;
    open_bench(&bench);
    put(&bench, "a.pdf", "een lange inhoud");
    cr_expect_eq(put(&bench, "a.pdf", "kort"), OUTPUT_CHANGED);
    cr_expect_str_eq(contents(&bench, "a.pdf"), "kort");
    cr_expect_eq(put(&bench, "a.pdf", "bort"), OUTPUT_CHANGED);
    cr_expect_str_eq(contents(&bench, "a.pdf"), "bort");
    cr_expect_eq(entries(&bench), 1);
    close_bench(&bench);
}

Test(output_file, a_folder_in_its_place_is_reported) {
    struct bench bench;
    open_bench(&bench);
    put(&bench, "a.pdf/b.pdf", "inhoud");
    cr_expect_eq(put(&bench, "a.pdf", "inhoud"), OUTPUT_FAILED);
    cr_expect(strstr(last_message(&bench), "a.pdf': Is a directory"));
    cr_expect_eq(entries(&bench), 1);
    close_bench(&bench);
}

Test(output_file, a_file_where_a_folder_should_be_is_reported) {
    struct bench bench;
    open_bench(&bench);
    put(&bench, "a", "inhoud");
    cr_expect_eq(put(&bench, "a/b.pdf", "inhoud"), OUTPUT_FAILED);
    cr_expect(strstr(last_message(&bench), "a/b.pdf': Not a directory"));
    close_bench(&bench);
}

Test(output_file, a_full_disk_keeps_the_old_file_and_leaves_no_part) {
    struct bench bench;
    open_bench(&bench);
    put(&bench, "a.pdf", "oud");
    /* The limit on file sizes fails like a full disk does: half way. */
    const struct rlimit limit = {4, 4};
    signal(SIGXFSZ, SIG_IGN);
    cr_assert_eq(setrlimit(RLIMIT_FSIZE, &limit), 0);
    cr_expect_eq(put(&bench, "a.pdf", "een nieuwe inhoud"), OUTPUT_FAILED);
    cr_expect(strstr(last_message(&bench), "File too large"));
    cr_expect_str_eq(contents(&bench, "a.pdf"), "oud");
    cr_expect_eq(entries(&bench), 1);
    close_bench(&bench);
}

Test(output_file, a_folder_without_permission_is_reported) {
    struct bench bench;
    if (geteuid() == 0)
        cr_skip_test("root may write anywhere");
    open_bench(&bench);
    chmod(bench.folder, 0500);
    cr_expect_eq(put(&bench, "a.pdf", "inhoud"), OUTPUT_FAILED);
    cr_expect(strstr(last_message(&bench), "Permission denied"));
    cr_expect_eq(entries(&bench), 0);
    close_bench(&bench);
}

Test(output_file, a_device_is_no_folder) {
    struct bench bench;
    open_bench(&bench);
    cr_expect_eq(output_file("/dev/null/a.pdf", bytes_of("x"), &bench.diags), OUTPUT_FAILED);
    cr_expect(strstr(last_message(&bench), "'/dev/null/a.pdf': Not a directory"));
    close_bench(&bench);
}
