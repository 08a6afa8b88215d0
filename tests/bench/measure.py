# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Medians, and how they are printed."""
import re
import resource
import statistics
import subprocess
import time


def median_ms(function, times):
    def once():
        start = time.perf_counter()
        function()
        return (time.perf_counter() - start) * 1e3
    return statistics.median(once() for _ in range(times))


def output_of(*command):
    return subprocess.run([str(word) for word in command], check=True, capture_output=True, text=True).stdout


def number_after(pattern, text):
    found = re.search(pattern + r'\s*([0-9.]+)', text)
    if not found:
        raise ValueError(f'no number behind {pattern!r} in {text!r}')
    return float(found.group(1))


def libbudget(program, path, times, *how):
    return number_after('median', output_of(program, path, times, *how))


def processor_ms(function):
    """What the processes that function runs have of a processor, whatever else the machine does."""
    def spent():
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return (usage.ru_utime + usage.ru_stime) * 1e3
    start = spent()
    function()
    return spent() - start


def measure_in_turn(measures, rounds):
    """Each measure once a round, so that a machine that is busy for a while is so for all; the median of the
    rounds."""
    results = [[] for _ in measures]
    for _ in range(rounds):
        for result, measure in zip(results, measures):
            result.append(measure())
    return [statistics.median(result) for result in results]


def report(title, names, values):
    """The first value is the floor, when there is one."""
    print(title)
    floor = values[0] if names[0].startswith('floor') else None
    for name, value in zip(names, values):
        ratio = f'{value / floor:9.1f} x floor' if floor else ''
        print(f'  {name:44} {value:9.4f} ms {ratio}')
