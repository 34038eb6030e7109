/* Our own mistakes: a broken invariant prints its place and aborts. Never for bad input. */
#ifndef BASE_BUG_H
#define BASE_BUG_H

_Noreturn void bug_abort(const char *file, int line, const char *message);

#define BUG(message) bug_abort(__FILE__, __LINE__, (message))
#define BUG_IF(condition, message)                                                                 \
    do {                                                                                           \
        if (condition)                                                                             \
            BUG(message);                                                                          \
    } while (0)

#endif
