#include "batch/watch.h"

#include "base/path.h"

#include <errno.h>
#include <sys/inotify.h>
#include <unistd.h>

#define WRITTEN (IN_CLOSE_WRITE | IN_MOVED_TO)
#define GONE    (IN_MOVED_FROM | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF)

bool eyes_start(struct eyes *eyes, const struct beleidspers *session) {
    struct arena arena = {0};
    struct diag_list diags = {.arena = &arena};
    eyes->file = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    if (eyes->file < 0) {
        diag_report(&diags, WATCH_FAILED, (struct place){0}, "inotify", strerror(errno));
        diag_print(&diags, session->language, session->messages);
    }
    arena_release(&arena);
    return eyes->file >= 0;
}

void eyes_close(struct eyes *eyes) {
    if (eyes->file >= 0)
        close(eyes->file);
    arena_release(&eyes->places);
    arena_release(&eyes->arena);
}

/* ---- what is looked at ---- */

void eyes_begin(struct eyes *eyes) {
    arena_release(&eyes->places);
    eyes->places = (struct arena){0};
    eyes->folders = eyes->paths = (struct seen){0};
    eyes->list.items = NULL;
    eyes->list.count = eyes->list.capacity = 0;
    eyes->blind_before = eyes->blind;
    eyes->blind = 0;
}

static uint64_t key_of(int watch, const char *name) {
    char number[16];
    snprintf(number, sizeof number, "%d", watch);
    return seen_hash(seen_hash(SEEN_START, number), name);
}

/* The number of the folder's watch, + 1; 0: it cannot be watched, which is said once. */
static size_t folder_of(struct eyes *eyes, const char *folder, struct diag_list *diags) {
    bool is_new;
    size_t *watch =
        seen_add(&eyes->folders, &eyes->places, seen_hash(SEEN_START, folder), 0, &is_new);
    if (!is_new)
        return *watch;
    const int made = inotify_add_watch(eyes->file, folder, WRITTEN | GONE | IN_ONLYDIR);
    *watch = (size_t)(made + 1);
    if (made >= 0)
        return *watch;
    eyes->blind++;
    if (eyes->blind > eyes->blind_before)
        diag_report(diags, WATCH_FAILED, (struct place){0}, folder, strerror(errno));
    return 0;
}

/* Where a link points; 0: it is none. */
static uint64_t real_key(struct eyes *eyes, const char *path, struct diag_list *diags) {
    char target[4096];
    const ssize_t size = readlink(path, target, sizeof target - 1);
    if (size <= 0)
        return 0;
    target[size] = '\0';
    const char *real = target[0] == '/' ? target : path_beside(&eyes->places, path, target);
    const size_t watch = folder_of(eyes, path_folder(&eyes->places, real), diags);
    return watch > 0 ? key_of((int)watch - 1, path_name(real)) : 0;
}

void eyes_watch(struct eyes *eyes, const char *path, struct diag_list *diags) {
    bool is_new;
    seen_add(&eyes->paths, &eyes->places, seen_hash(SEEN_START, path), eyes->list.count, &is_new);
    if (!is_new)
        return;
    const size_t watch = folder_of(eyes, path_folder(&eyes->places, path), diags);
    struct eye *eye = VEC_PUSH(&eyes->places, &eyes->list);
    if (watch == 0)
        return;
    eye->key = key_of((int)watch - 1, path_name(path));
    eye->beside = key_of((int)watch - 1, "");
    eye->real = real_key(eyes, path, diags);
}

/* ---- what is seen ---- */

static bool ends_in(const char *name, const char *ending) {
    const size_t size = strlen(name), wanted = strlen(ending);
    return size > wanted && strcmp(name + size - wanted, ending) == 0;
}

static bool is_data(const char *name) {
    static const char *const endings[] = {".xml", ".xsd", ".png", ".jpg", ".jpeg"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (ends_in(name, endings[i]))
            return name[0] != '.';
    return false;
}

static void take(struct eyes *eyes, const struct inotify_event *event) {
    bool is_new;
    if (event->mask & (IN_Q_OVERFLOW | IN_IGNORED | IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT))
        eyes->lost = true;
    if (eyes->first == 0)
        eyes->first = run_clock();
    if (event->mask & WRITTEN)
        eyes->written = true;
    if (event->len == 0)
        return;
    seen_add(&eyes->events, &eyes->arena, key_of(event->wd, event->name), 1, &is_new);
    if (is_data(event->name))
        seen_add(&eyes->events, &eyes->arena, key_of(event->wd, ""), 1, &is_new);
}

void eyes_read(struct eyes *eyes) {
    _Alignas(struct inotify_event) char bytes[1 << 14];
    for (;;) {
        const ssize_t size = read(eyes->file, bytes, sizeof bytes);
        if (size <= 0)
            return;
        for (const char *at = bytes; at < bytes + size;) {
            const struct inotify_event *event = (const void *)at;
            take(eyes, event);
            at += sizeof *event + event->len;
        }
    }
}

void eyes_rest(struct eyes *eyes) {
    arena_release(&eyes->arena);
    eyes->arena = (struct arena){0};
    eyes->events = (struct seen){0};
    eyes->first = 0;
    eyes->written = eyes->lost = false;
}

static const struct eye *eye_of(const struct eyes *eyes, const char *path) {
    const size_t *at = seen_find(&eyes->paths, seen_hash(SEEN_START, path));
    return at != NULL ? &eyes->list.items[*at] : NULL;
}

static bool saw(const struct eyes *eyes, uint64_t key) {
    return key != 0 && seen_find(&eyes->events, key) != NULL;
}

bool eyes_saw(const struct eyes *eyes, const char *path) {
    const struct eye *eye = eye_of(eyes, path);
    return eye != NULL && (saw(eyes, eye->key) || saw(eyes, eye->real));
}

bool eyes_saw_beside(const struct eyes *eyes, const char *path) {
    const struct eye *eye = eye_of(eyes, path);
    return eye != NULL && saw(eyes, eye->beside);
}

bool eyes_saw_anything(const struct eyes *eyes) {
    return eyes->first > 0;
}
