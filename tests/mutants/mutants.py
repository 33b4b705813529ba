# SPDX-License-Identifier: MIT
"""Applies each change of the lists to a copy of the tree, runs the tests named beside it, and prints the survivors."""

import argparse
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
COPY = ROOT / "build" / "mutants"  # --copy puts it elsewhere
BUILD = COPY / "build" / "test"
LINE_BREAK = " ⏎ "
LOWEST_LIMIT = 60.0  # seconds that a test may take at least: a busy machine must not look like a change noticed


class Mutant:
    """One line of a list: a text that stands once in a file, and what is put in its place."""

    def __init__(self, place, file, before, after, tests):
        self.place = place
        self.file = file
        self.before = before
        self.after = after
        self.tests = tests

    def title(self):
        """The file and the first line in which the change differs."""
        for old, new in zip(self.before.split("\n"), self.after.split("\n")):
            if old != new:
                return f"{self.file}: {shortened(old.strip() or new.strip())}"
        return f"{self.file}: {shortened(self.before.strip().replace(chr(10), LINE_BREAK))}"

    def print_in_full(self):
        print(f"  {self.place} {self.file}")
        for sign, text in (("-", self.before), ("+", self.after)):
            for line in text.rstrip("\n").split("\n"):
                print(f"    {sign} {line}")
        print(f"    {','.join(self.tests)}")


class Program:
    """A built test, as CTest would start it."""

    def __init__(self, name, command, folder, environment):
        self.name = name
        self.command = command
        self.folder = folder
        self.environment = environment
        self.limit = 5 * LOWEST_LIMIT

    def run(self):
        """None if it passed, else how it ended."""
        return run_in_group(self.command, self.folder, self.environment, self.limit)[0]


def shortened(text):
    return text if len(text) <= 70 else text[:69] + "…"


def run_in_group(command, folder, environment, limit):
    """Runs a command in a process group of its own, so that nothing that it started outlives it."""
    process = subprocess.Popen(command, cwd=folder, env=environment, start_new_session=True, stdin=subprocess.DEVNULL,
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    ending = None
    try:
        output, _ = process.communicate(timeout=limit)
        if process.returncode < 0:
            ending = f"signal {-process.returncode}"
        elif process.returncode > 0:
            ending = f"status {process.returncode}"
    except subprocess.TimeoutExpired:
        ending = "time-out"
        output = b""
    finally:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        process.wait()
    return ending, output.decode(errors="replace")


def read_list(path):
    """The mutants of one list, and what is wrong with its lines."""
    mutants, faults = [], []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        place = f"{path.name}:{number}"
        fields = line.split("\t")
        if len(fields) != 4:
            faults.append(f"{place}: {len(fields)} fields instead of four")
            continue
        file, before, after, tests = fields
        names = [name.strip() for name in tests.split(",") if name.strip()]
        before, after = before.replace(LINE_BREAK, "\n"), after.replace(LINE_BREAK, "\n")
        if not names or not before or before == after:
            faults.append(f"{place}: names no test or changes nothing")
            continue
        mutants.append(Mutant(place, file, before, after, list(dict.fromkeys(names))))
    return mutants, faults


def files_of_tree():
    """What belongs to the tree: what git knows or would add, else all but what is built."""
    listed = subprocess.run(["git", "-C", str(ROOT), "ls-files", "-z", "-co", "--exclude-standard"],
                            capture_output=True, check=False)
    if listed.returncode == 0:
        names = [os.fsdecode(name) for name in listed.stdout.split(b"\0") if name]
    else:
        names = [str(path.relative_to(ROOT)) for path in ROOT.rglob("*")]
    return {name for name in names if (ROOT / name).is_file() and not name.startswith(("build/", ".git/"))}


def write_if_other(path, content):
    if not path.is_file() or path.read_bytes() != content:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def make_copy():
    """Brings the copy up to date, touching only what differs, so that little has to be built again."""
    names = files_of_tree()
    for name in names:
        write_if_other(COPY / name, (ROOT / name).read_bytes())
        shutil.copymode(ROOT / name, COPY / name)
    for folder, folders, files in os.walk(COPY):
        if pathlib.Path(folder) == COPY and "build" in folders:
            folders.remove("build")
        for file in files:
            path = pathlib.Path(folder) / file
            if str(path.relative_to(COPY)) not in names:
                path.unlink()


def configure():
    # A change may well draw a warning: what counts is whether a test notices it.
    command = ["cmake", "--preset", "test", "-DPROOFDESK_WERROR=OFF"]
    done = subprocess.run(command, cwd=COPY, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"The copy cannot be configured:\n{done.stdout}{done.stderr}")


def build(targets, jobs, keep_going=False):
    """The output of the compiler if something could not be built."""
    command = ["ninja", "-C", str(BUILD), f"-j{jobs}"] + (["-k0"] if keep_going else []) + sorted(targets)
    ending, output = run_in_group(command, COPY, os.environ, None)
    return output if ending else None


def known_tests():
    """The tests that CTest knows, with the environment that it gives them."""
    shown = subprocess.run(["ctest", "--test-dir", str(BUILD), "--show-only=json-v1"], capture_output=True, text=True,
                           check=True)
    programs = {}
    for test in json.loads(shown.stdout)["tests"]:
        properties = {one["name"]: one["value"] for one in test.get("properties", [])}
        environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
        environment.update(one.split("=", 1) for one in properties.get("ENVIRONMENT", []))
        for change in properties.get("ENVIRONMENT_MODIFICATION", []):
            name, _, change = change.partition("=")
            action, _, value = change.partition(":")
            if action == "unset":
                environment.pop(name, None)
            elif action == "set":
                environment[name] = value
        command = test.get("command", [str(BUILD / "bin" / test["name"])])
        programs[test["name"]] = Program(test["name"], command, properties.get("WORKING_DIRECTORY", str(BUILD)),
                                         environment)
    return programs


def passing_programs(mutants, jobs, faults):
    """Builds what the mutants name and runs it as the program stands: only what passes now can notice anything."""
    names = sorted({name for mutant in mutants for name in mutant.tests})
    known = known_tests()
    for name in names:
        if name not in known:
            faults.append(f"{name}: there is no such test")
    programs = [known[name] for name in names if name in known]
    print(f"Building {len(programs)} tests of the program as it stands …", flush=True)
    output = build([program.name for program in programs], jobs, keep_going=True)
    if output:
        faults.append("the program as it stands cannot be built:\n" + output[-4000:])
        return {}
    passing = {}
    for program in programs:
        start = time.monotonic()
        ending = program.run()
        if ending:
            faults.append(f"{program.name}: fails on the program as it stands ({ending})")
            continue
        program.limit = max(LOWEST_LIMIT, 8 * (time.monotonic() - start))
        passing[program.name] = program
    return passing


def judge(mutant, original, programs, jobs):
    """What became of one change: a word and what explains it."""
    found = original.count(mutant.before)
    if found != 1:
        return "error", f"its text stands {found} times in the file"
    tests = [programs[name] for name in mutant.tests if name in programs]
    if not tests:
        return "error", "none of its tests can be used"
    (COPY / mutant.file).write_text(original.replace(mutant.before, mutant.after), encoding="utf-8", newline="")
    for test in tests:
        # Each is built only when those before it noticed nothing: linking takes most of the time.
        output = build([test.name], jobs)
        if output:
            complaint = [line for line in output.split("\n") if "error:" in line]
            return "error", "does not compile: " + (complaint[0] if complaint else output[-500:])
        ending = test.run()
        if ending:
            return "killed", f"{test.name}, {ending}"
    return "survived", ",".join(mutant.tests)


def judge_all(mutants, programs, jobs, keep_going):
    """Judges file after file; the file is put back after each change, whatever happens."""
    verdicts = {"killed": [], "survived": [], "error": []}
    for number, mutant in enumerate(sorted(mutants, key=lambda one: one.file), 1):
        start = time.monotonic()
        path = COPY / mutant.file
        if path.is_file():
            original = path.read_bytes()
            try:
                verdict, why = judge(mutant, original.decode(), programs, jobs)
            finally:
                write_if_other(path, original)
        else:
            verdict, why = "error", "there is no such file"
        verdicts[verdict].append((mutant, why))
        seconds = time.monotonic() - start
        print(f"[{number}/{len(mutants)}] {verdict:8} {seconds:5.1f} s  {mutant.title()}  ({why})", flush=True)
        if verdict != "killed" and not keep_going:
            break
    return verdicts


def report(verdicts, faults):
    for name, heading in (("survived", "Noticed by no test:"), ("error", "Could not be tried:")):
        if verdicts[name]:
            print(f"\n{heading}")
        for mutant, why in verdicts[name]:
            mutant.print_in_full()
            if name == "error":
                print(f"    {why}")
    if faults:
        print("\nFaults:")
        for fault in faults:
            print(f"  {fault}")
    errors = len(verdicts["error"]) + len(faults)
    print(f"\n{len(verdicts['killed'])} killed, {len(verdicts['survived'])} survived"
          + (f", {errors} errors" if errors else ""))


def main():
    parser = argparse.ArgumentParser(prog="tests/mutants/run", description=__doc__)
    parser.add_argument("filter", nargs="*", help="only files whose name contains one of these")
    parser.add_argument("--list", action="append", type=pathlib.Path, metavar="FILE",
                        help="another list than those beside the runner; may be repeated")
    parser.add_argument("--copy", default="mutants", metavar="NAME",
                        help="the folder of the copy in build/: with one each, several runs work side by side")
    parser.add_argument("--keep-going", action=argparse.BooleanOptionalAction, default=True,
                        help="go on after a survivor (the default)")
    parser.add_argument("-j", "--jobs", type=int, default=os.cpu_count(), help="compilers at a time")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    global COPY, BUILD
    COPY = ROOT / "build" / options.copy
    BUILD = COPY / "build" / "test"

    mutants, faults = [], []
    for path in options.list or sorted(HERE.glob("*.tsv")):
        if not path.is_file():
            sys.exit(f"There is no list {path}")
        read, wrong = read_list(path)
        mutants += read
        faults += wrong
    if options.filter:
        mutants = [one for one in mutants if any(text in one.file for text in options.filter)]
    if not mutants:
        sys.exit("\n".join(faults + ["No change to try."]))

    make_copy()
    configure()
    programs = passing_programs(mutants, options.jobs, faults)
    verdicts = judge_all(mutants, programs, options.jobs, options.keep_going)
    report(verdicts, faults)
    return 1 if verdicts["survived"] or verdicts["error"] or faults else 0


if __name__ == "__main__":
    sys.exit(main())
