#!/usr/bin/env python3
"""Fails if a dependency of the library or of the command asks for a newer Rust than rust-version in Cargo.toml."""
import json
import subprocess
import sys

host = next(line.split()[1] for line in subprocess.check_output(["rustc", "-vV"], text=True).splitlines() if line.startswith("host:"))
arguments = ["--locked", "--format-version", "1", "--all-features", "--filter-platform", host]
metadata = json.loads(subprocess.check_output(["cargo", "metadata", *arguments]))
packages = {package["id"]: package for package in metadata["packages"]}
nodes = {node["id"]: node for node in metadata["resolve"]["nodes"]}
members = metadata["workspace_members"]


def version(text):
    return tuple(int(part) for part in (text.split(".") + ["0", "0"])[:3])


minimum = packages[metadata["resolve"]["root"]]["rust_version"]
seen, queue = set(), list(members)
while queue:
    at = queue.pop()
    if at in seen:
        continue
    seen.add(at)
    for dependency in nodes[at]["deps"]:
        if any(kind["kind"] in (None, "build") for kind in dependency["dep_kinds"]):
            queue.append(dependency["pkg"])

newer = [
    f"{packages[one]['name']} {packages[one]['version']} asks for Rust {packages[one]['rust_version']}"
    for one in seen
    if packages[one]["rust_version"] and version(packages[one]["rust_version"]) > version(minimum)
]
print(f"Rust {minimum}, {len(seen) - len(members)} dependencies")
for line in sorted(newer):
    print(line)
sys.exit(1 if newer else 0)
