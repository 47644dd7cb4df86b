"""Runs whole processes and tells what they cost."""
import os
import subprocess
import threading
import time


def anonymous_kilobytes(root):
    """Anonymous memory of a process and all below it; mapped files are not in it."""
    total, waiting = 0, [root]
    while waiting:
        process = waiting.pop()
        try:
            with open(f"/proc/{process}/status") as status:
                total += next((int(line.split()[1]) for line in status if line.startswith("RssAnon")), 0)
            for task in os.listdir(f"/proc/{process}/task"):
                with open(f"/proc/{process}/task/{task}/children") as children:
                    waiting += map(int, children.read().split())
        except (OSError, ValueError):
            pass
    return total


class Cost:
    """The sum of what some processes cost that ran one after another."""

    def __init__(self):
        self.wall = self.user = self.system = 0.0
        self.anonymous = self.resident = 0
        self.exits = []

    def record(self):
        return {"wall": round(self.wall, 3), "cpu": round(self.user + self.system, 3), "user": round(self.user, 3),
                "anonymous_mb": round(self.anonymous / 1024, 1), "resident_mb": round(self.resident / 1024, 1),
                "exits": sorted(set(self.exits))}


def run(argv, cost, output=None, errors=None, limit=None):
    """Runs a process to its end with what it writes appended to the files `output` and `errors`, and adds to the cost.

    Processor time is that of the process and of all its children that were waited for. Memory is sampled every 50 ms.
    A process that takes longer than `limit` seconds is killed; its exit is then "time".
    """
    with (open(output or os.devnull, "ab") as sink, open(errors or os.devnull, "ab") as log,
          open(os.devnull, "rb") as nothing):
        started = time.monotonic()
        process = subprocess.Popen(argv, stdin=nothing, stdout=sink, stderr=log, start_new_session=True)
    ended = threading.Event()

    def watch():
        while not ended.wait(0.05):
            cost.anonymous = max(cost.anonymous, anonymous_kilobytes(process.pid))
            if limit and time.monotonic() - started > limit:
                os.killpg(process.pid, 9)
                cost.exits.append("time")
                return

    watcher = threading.Thread(target=watch)
    watcher.start()
    _, status, usage = os.wait4(process.pid, 0)
    cost.wall += time.monotonic() - started
    ended.set()
    watcher.join()
    process.returncode = os.waitstatus_to_exitcode(status)
    cost.user += usage.ru_utime
    cost.system += usage.ru_stime
    cost.resident = max(cost.resident, usage.ru_maxrss)
    cost.exits.append(process.returncode)


def drop_caches():
    """Empties the page cache; needs root."""
    os.sync()
    with open("/proc/sys/vm/drop_caches", "w") as control:
        control.write("3")
