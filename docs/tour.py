#!/usr/bin/env python3
"""Keeps docs/tour.md up to date: runs the commands in its console blocks, in order, and inserts their output.

    python3 docs/tour.py DEMARCHE            updates the page
    python3 docs/tour.py --check DEMARCHE    fails if the output of a command differs from the page

DEMARCHE is the binary of the command. All commands run in one folder, which at first contains a few releases of tests/fixtures. A line
that begins with "$ " is a command for sh.
"""
import difflib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "tour.md"
RELEASES = ["canada-pm-call-readout", "govuk-news-story-block-quotes", "kenya-foreign-affairs-press-release", "us-state-briefing-transcript"]


def output_of(command, folder, environment):
    """The output of a command, including its errors, as on a terminal."""
    run = subprocess.run(
        ["sh", "-c", command], cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120, check=False
    )
    text = run.stdout.decode()
    return text if text.endswith("\n") or not text else text + "\n"


def updated(page, folder, environment):
    def block(match):
        commands = [line for line in match[1].splitlines() if line.startswith("$ ")]
        shown = "".join(f"{line}\n{output_of(line[2:], folder, environment)}" for line in commands)
        return f"```console\n{shown}```"

    return re.sub(r"```console\n(.*?)```", block, page, flags=re.DOTALL)


def main():
    check = "--check" in sys.argv
    binary = pathlib.Path([argument for argument in sys.argv[1:] if argument != "--check"][0]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "bin").mkdir()
        os.symlink(binary, pathlib.Path(folder) / "bin" / "demarche")
        here = pathlib.Path(folder) / "tour"
        (here / "releases").mkdir(parents=True)
        for name in RELEASES:
            shutil.copy(ROOT / "tests" / "fixtures" / name / "release.txt", here / "releases" / f"{name}.txt")
        path = f"{folder}/bin{os.pathsep}{os.environ['PATH']}"
        environment = {"PATH": path, "COLUMNS": "80", "LC_ALL": "C.UTF-8", "NO_COLOR": "1"}
        old = PAGE.read_text(encoding="utf-8")
        new = updated(old, here, environment)
    if not check:
        PAGE.write_text(new, encoding="utf-8")
    elif new != old:
        sys.stdout.writelines(difflib.unified_diff(old.splitlines(True), new.splitlines(True), "docs/tour.md", "output of the commands"))
        sys.exit("docs/tour.md is out of date: run python3 docs/tour.py DEMARCHE")


main()
