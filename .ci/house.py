#!/usr/bin/env python3
"""Checks the rules of the house (CONTRIBUTING.md) over the Rust code in `src/`, `cli/` and `bindings/`.

    .ci/house.py                    every finding, and the circles
    .ci/house.py long circles       only these kinds
    .ci/house.py --most 0           fail if any kind has an unexcused finding
    .ci/house.py --most words=40    a limit for one kind; may be repeated
    .ci/house.py --edges            print every reference from file to file, and why

Kinds:
    long        a function of more than 60 lines
    files       a file of more than 400 lines
    parameters  a function with more than five parameters (`self` counts)
    bool        a parameter of type `bool`
    words       three or more string literals that are words, in one list
    circles     files that refer to each other in a circle
    folders     top-level folders that refer to each other in a circle

A line `// house: <reason>` before the function, the statement or the first line of the file excuses one finding.
Code under `#[cfg(test)]` is not looked at, except that it counts in the length of its file.
Circles between files always fail. Needs Python 3.9 and nothing else.
"""

import argparse
import re
import sys
from collections import defaultdict
from pathlib import Path

LINES_OF_FUNCTION = 60
LINES_OF_FILE = 400
PARAMETERS = 5
WORDS = 3
KINDS = ["long", "files", "parameters", "bool", "words", "circles", "folders"]

LITERAL = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)
      | (?P<string>b?r(?P<hash>\#*)".*?"(?P=hash) | b?"(?:\\.|[^"\\])*")
      | (?P<char>b?'(?:\\(?:u\{[^}]*\}|x..|.)|[^\\'])')""",
    re.VERBOSE | re.DOTALL,
)


def blank(text):
    """The code without comments and with empty literals, of the same length; and the string literals by their offset."""
    strings = {}

    def space(match):
        whole = match.group()
        if match.group("string"):
            strings[match.start()] = whole
            return '"' + re.sub(r"[^\n]", " ", whole[1:-1]) + '"'
        return re.sub(r"[^\n]", " ", whole)

    return LITERAL.sub(space, text), strings


def spaces(code, start, end):
    """The code with a part blanked; lines stay."""
    return code[:start] + re.sub(r"[^\n]", " ", code[start:end]) + code[end:]


def closing(code, start):
    """The offset after the bracket that closes the one at `start`."""
    depth = 0
    for match in re.compile(r"[(\[{]|[)\]}]").finditer(code, start):
        depth += 1 if match.group() in "([{" else -1
        if depth == 0:
            return match.end()
    return len(code)


def without_tests(code):
    """The code with items under `#[cfg(test)]` blanked."""
    for match in re.finditer(r"#\[cfg\((?:all\()?(?:test|doctest)\b[^\]]*\]", code):
        end = re.compile(r"[{;]").search(code, match.end())
        if end is None:
            continue
        stop = closing(code, end.start()) if end.group() == "{" else end.end()
        code = spaces(code, match.start(), stop)
    return code


class File:
    """One file of Rust: its code without comments and tests."""

    def __init__(self, path):
        self.path = path
        self.text = path.read_text(encoding="utf-8")
        self.lines = self.text.split("\n")
        code, self.strings = blank(self.text)
        self.code = without_tests(code)

    def line(self, offset):
        return self.text.count("\n", 0, offset) + 1

    def excuses(self, line):
        """The number of `// house:` comments in the comments and attributes right before a line."""
        count, at = 0, line - 2
        while at >= 0 and re.match(r"\s*(//|#\[)", self.lines[at]):
            count += bool(re.match(r"\s*// house: \S", self.lines[at]))
            at -= 1
        return count

    def statement(self, offset):
        """The line on which the statement around an offset begins."""
        begin = max(self.code.rfind(mark, 0, offset) for mark in ";{}") + 1
        return self.line(offset - len(self.code[begin:offset].lstrip()))


def split(text):
    """Splits at the commas that are in no bracket."""
    parts, depth, begin = [], 0, 0
    for at, char in enumerate(text.replace("->", "  ")):
        depth += (char in "([{<") - (char in ")]}>")
        if char == "," and depth == 0:
            parts.append(text[begin:at])
            begin = at + 1
    return [part.strip() for part in parts + [text[begin:]] if part.strip()]


def functions(file):
    """Every function with a body: (name, line, number of lines, parameters)."""
    generics = r"(?:<(?:[^<>]|<(?:[^<>]|<[^<>]*>)*>)*>)?"
    for match in re.finditer(rf"\bfn\s+(\w+)\s*{generics}\s*\(", file.code.replace("->", "  ")):
        opened = match.end() - 1
        closed = closing(file.code, opened)
        body = re.compile(r"[{;]").search(file.code, closed)
        if body and body.group() == "{":
            first, last = file.line(match.start()), file.line(closing(file.code, body.start()) - 1)
            yield match.group(1), first, last - first + 1, split(file.code[opened + 1 : closed - 1])


def about_functions(file):
    """The findings of kind `long`, `parameters` and `bool`: (kind, line, what, whether it is excused)."""
    for name, line, lines, parameters in functions(file):
        found = [("bool", f"`{name}({parameter})`") for parameter in parameters if re.search(r":\s*bool$", parameter)]
        if lines > LINES_OF_FUNCTION:
            found.append(("long", f"`{name}` has {lines} lines"))
        if len(parameters) > PARAMETERS:
            found.append(("parameters", f"`{name}` has {len(parameters)} parameters"))
        excused = file.excuses(line)
        for number, (kind, what) in enumerate(found):
            yield kind, line, what, number < excused


def about_words(file):
    """Lists of string literals: elements of one `[…]`, alternatives of a pattern, comparisons chained by `||`."""
    word = re.compile(r"""b?r?"[\w'’ .,&-]*[A-Za-z][\w'’ .,&:-]*"$""")
    ends = {start: start + len(literal) for start, literal in file.strings.items()}
    starts = [start for start, literal in file.strings.items() if file.code[start] == '"' and word.match(literal)]
    lists, seen = [], set()
    for match in re.finditer(r"\[", file.code):
        inside = range(match.start(), closing(file.code, match.start()))
        if file.code[match.start() - 1] == "#":
            continue
        # An element is a literal, or a tuple that begins with one.
        elements = [s for s in starts if s in inside and re.search(r"(?:^|[\[,])\s*\(?\s*$", file.code[match.start() : s])]
        if len(elements) >= WORDS and not seen.intersection(elements):
            seen.update(elements)
            lists.append(elements)
    chain = []
    for start in starts + [len(file.code)]:
        between = re.sub(r"\s", "", file.code[ends[chain[-1]] : start]) if chain else ""
        joined = between == "|" or re.fullmatch(r"\)*\|\|[^;{}|]{1,60}(==|\(|,)\*?&?", between)
        if chain and not joined:
            if len(chain) >= WORDS:
                lists.append(chain)
            chain = []
        if start not in seen:
            chain.append(start)
    for elements in sorted(lists):
        line = file.line(elements[0])
        excused = file.excuses(line) or file.excuses(file.statement(elements[0]))
        shown = ", ".join(file.strings[start].split('"', 1)[1].rstrip('#"') for start in elements[:4])
        yield "words", line, f"{len(elements)} words: {shown}{' …' if len(elements) > 4 else ''}", excused > 0


def about_length(file):
    if (lines := len(file.lines) - 1) > LINES_OF_FILE:
        yield "files", 1, f"{lines} lines", "// house: " in file.lines[0]


def use_paths(tree, prefix=()):
    """The paths of a `use` tree: (segments, the name it has here)."""
    tree = tree.strip()
    brace = tree.find("{")
    if brace >= 0:
        head = tuple(part.strip() for part in tree[:brace].split("::") if part.strip())
        parts = split(tree[brace + 1 : tree.rfind("}")])
        yield from (path for part in parts for path in use_paths(part, prefix + head))
        return
    path, _, alias = tree.partition(" as ")
    segments = prefix + tuple(part.strip() for part in path.split("::") if part.strip())
    if segments and segments[-1] == "self":
        segments = segments[:-1]
    if segments:
        yield segments, alias.strip() or segments[-1]


class Module:
    """A file as a module: its children, what it defines, what it imports."""

    def __init__(self, name, file):
        self.name = name
        self.file = file
        self.defines = set(re.findall(r"\b(?:struct|enum|union|trait|fn|const|static|type|macro_rules!)\s+(\w+)", file.code))
        self.imports = []  # (segments, name here, offset, whether it is public to somebody)
        rest = file.code
        for match in re.finditer(r"\b(pub(?:\([^)]*\))?\s+)?use\s+([^;]+);", file.code):
            for segments, name in use_paths(match.group(2)):
                self.imports.append((segments, name, match.start(), match.group(1) is not None))
            rest = spaces(rest, match.start(), match.end())
        self.rest = rest
        self.words = set(re.findall(r"\w+", rest))
        inline = re.finditer(r"\bmod\s+\w+\s*\{", file.code)
        self.inline = [range(match.start(), closing(file.code, match.end() - 1)) for match in inline]


class Crate:
    """The modules below one root file, and the references between their files."""

    def __init__(self, root):
        self.modules = {}
        self.read((), root, root.parent)

    def read(self, name, path, folder):
        module = Module(name, File(path))
        self.modules[name] = module
        for child in re.findall(r"\bmod\s+(\w+)\s*;", module.file.code):
            for place in (folder / f"{child}.rs", folder / child / "mod.rs"):
                if place.exists():
                    self.read((*name, child), place, folder / child)

    def absolute(self, module, segments):
        """A path from the root of the crate, or None if it leaves the crate."""
        first, rest = segments[0], list(segments[1:])
        if first in ("crate", "$crate"):
            return tuple(rest)
        if first == "self":
            return (*module.name, *rest)
        if first == "super":
            up = list(module.name)[:-1]
            while rest and rest[0] == "super":
                up.pop()
                rest.pop(0)
            return (*up, *rest)
        if (*module.name, first) in self.modules:
            return (*module.name, *segments)
        for path, name, _, _ in module.imports:
            if name == first and tuple(path) != tuple(segments[: len(path)]) and path[0] != first:
                below = self.absolute(module, path)
                return None if below is None else (*below, *rest)
        return None

    def resolve(self, path, seen=()):
        """The module whose file defines what a path names, with re-exports followed; None for a whole module."""
        at = 0
        while at < len(path) and path[: at + 1] in self.modules:
            at += 1
        module = self.modules[path[:at]]
        if at == len(path):
            return None
        item = path[at]
        if item in module.defines or (module.name, item) in seen:
            return module
        for segments, name, _, _ in module.imports:
            if name not in ("*", item):
                continue
            target = self.absolute(module, segments[:-1] if name == "*" else segments)
            if target is None or name == "*" and item not in self.exports(target):
                continue
            tail = (item,) if name == "*" else tuple(path[at + 1 :])
            return self.resolve((*target, *tail), (*seen, (module.name, item)))
        return module

    def exports(self, name, seen=()):
        """The names that a module defines or passes on."""
        module = self.modules.get(name)
        if module is None or name in seen:
            return set()
        names = module.defines | {alias for _, alias, _, _ in module.imports}
        for segments, alias, _, _ in module.imports:
            if alias == "*":
                names |= self.exports(self.absolute(module, segments[:-1]), (*seen, name))
        return names

    def references(self):
        """Every reference from one file to another: {(from, to): [(line, path)]}."""
        edges = defaultdict(list)
        for module in self.modules.values():
            for segments, offset in self.paths(module):
                # `super` in a module written inside the file is the file itself.
                depth = sum(offset in inside for inside in module.inline)
                if segments[:depth] == ("super",) * depth:
                    segments = ("self",) * (depth > 0) + segments[depth:]
                path = self.absolute(module, segments)
                target = path and self.resolve(path)
                if target and target is not module:
                    edges[module.file.path, target.file.path].append((module.file.line(offset), "::".join(segments)))
        return edges

    def paths(self, module):
        """The paths that a module's own code writes or imports: (segments, offset)."""
        for segments, name, offset, public in module.imports:
            if name == "*":
                names = () if public else self.exports(self.absolute(module, segments[:-1])) & module.words
                yield from (((*segments[:-1], name), offset) for name in sorted(names))
            # A re-export shows a child's face; it is a reference only if the module's own code uses the name.
            elif not public or re.search(rf"(?<![.\w]){name}" + (r"\b" if name[0].isupper() else r"(\(|::)"), module.rest):
                yield segments, offset
        # Paths in the code itself.
        for match in re.finditer(r"(?<![\w:$])(\$?\w+(?:::\w+)+)", module.rest):
            yield tuple(match.group(1).split("::")), match.start()


def circles(edges):
    """The strongly connected components of more than one node (Tarjan), each sorted."""
    graph = defaultdict(set)
    for one, other in edges:
        graph[one].add(other)
    index, low, stack, found = {}, {}, [], []

    def visit(node):
        index[node] = low[node] = len(index)
        stack.append(node)
        for other in sorted(graph[node]):
            if other not in index:
                visit(other)
            if other in stack:
                low[node] = min(low[node], low[other])
        if low[node] == index[node]:
            part = stack[stack.index(node) :]
            del stack[stack.index(node) :]
            if len(part) > 1:
                found.append(sorted(part))

    sys.setrecursionlimit(10_000)
    for node in sorted(graph):
        if node not in index:
            visit(node)
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", nargs="*", choices=[*KINDS, []], metavar="kind", help="only these kinds")
    parser.add_argument("--most", action="append", default=[], metavar="N or KIND=N", help="unexcused findings allowed per kind")
    parser.add_argument("--edges", action="store_true", help="print every reference from file to file")
    arguments = parser.parse_args()
    top = Path(__file__).resolve().parent.parent
    roots = [path for at in ("src/lib.rs", "src/bin/*/main.rs", "cli/src/main.rs", "bindings/*/src/lib.rs") for path in sorted(top.glob(at))]

    findings, excused = defaultdict(list), defaultdict(int)
    edges, between = {}, defaultdict(list)
    for root in roots:
        crate = Crate(root)
        for (one, other), why in crate.references().items():
            one, other = one.relative_to(top), other.relative_to(top)
            edges[one, other] = why
            folder = [path.relative_to(root.relative_to(top).parent).parts[0].removesuffix(".rs") for path in (one, other)]
            if folder[0] != folder[1]:
                between[tuple(folder)].append(f"{one}:{why[0][0]}: {why[0][1]}")
        for module in crate.modules.values():
            file, where = module.file, module.file.path.relative_to(top)
            for kind, line, what, is_excused in (*about_functions(file), *about_words(file), *about_length(file)):
                excused[kind] += is_excused
                if not is_excused:
                    findings[kind].append(f"{where}:{line}: {what}")

    if arguments.edges:
        for (one, other), why in sorted(edges.items()):
            print(f"{one} -> {other}: {', '.join(f'{path} ({line})' for line, path in why)}")
    for part in circles(edges):
        inside = [(pair, why) for pair, why in sorted(edges.items()) if pair[0] in part and pair[1] in part]
        listed = "".join(f"\n    {one}:{why[0][0]}: {why[0][1]} -> {other}" for (one, other), why in inside)
        findings["circles"].append(f"{len(part)} files: {', '.join(map(str, part))}{listed}")
    for part in circles(between):
        if not any((top / "src" / name).is_dir() for name in part):
            continue
        inside = [why for pair, whys in sorted(between.items()) if pair[0] in part and pair[1] in part for why in whys[:3]]
        findings["folders"].append(f"{' <-> '.join(part)}" + "".join(f"\n    {why}" for why in inside))

    limits = {}
    for limit in arguments.most:
        kind, _, number = limit.rpartition("=")
        limits.update(dict.fromkeys([kind] if kind else KINDS, int(number)))
    failed = bool(findings["circles"])
    for kind in arguments.kinds or KINDS:
        print(f"== {kind}: {len(findings[kind])}" + (f" ({excused[kind]} excused)" if excused[kind] else ""))
        print("".join(f"  {finding}\n" for finding in findings[kind]), end="")
    for kind, limit in limits.items():
        if len(findings[kind]) > limit:
            print(f"too many findings of kind {kind}: {len(findings[kind])}, at most {limit} allowed")
            failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
