"""Counting checks: what passed, what failed, and the closing line that CI reads."""
import signal
import subprocess
import sys


class Tally:
    def __init__(self):
        self.passed = self.failed = 0

    def check(self, name, ok, detail=""):
        if ok:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAIL {name}" + (f"\n{detail}" if detail else ""), flush=True)
        return ok

    def close(self):
        print(f"{self.passed} passed, {self.failed} failed", flush=True)
        sys.exit(1 if self.failed or not self.passed else 0)


def run(*command, timeout=60, env=None, cwd=None, input=None):
    """Runs a command; returns (status, stdout, stderr). A time-out is status 'timeout'."""
    try:
        done = subprocess.run([str(c) for c in command], capture_output=True, timeout=timeout,
                              env=env, cwd=cwd, input=input)
    except subprocess.TimeoutExpired:
        return "timeout", "", ""
    return (done.returncode, done.stdout.decode("utf-8", "replace"),
            done.stderr.decode("utf-8", "replace"))


def hear_signals():
    """For preexec_fn: a job in the background of a shell ignores SIGINT, and so would its children."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)
