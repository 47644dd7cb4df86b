"""Histories of repositories that do not exist: source files that grow and change commit by commit.

A history is a list of commits; a fork begins with the commits of its origin. All comes from seeds, so the same seed
gives the same objects on every machine.
"""
import random
import fakes

FOLDERS = ["src", "src/core", "lib", "app/models", "app/views", "test", "docs", "config", "deploy", "pkg/util"]
ENDINGS = ["go", "py", "js", "java", "c", "yml", "md", "json", "ts", "rb"]
WORDS = """account address buffer cache client config connection content context count create data default delete error
event field file filter format function group handle header index input item key length level limit line list load local
manager message method model module name node number object offset option order output page parent path pattern policy port
process property query queue range read record request reset response result return route rule schema search select server
service session size source start state status store stream string table target test text thread time token type update
upload user value version view window worker write password secret""".split()


def line(chance):
    """A line that looks like source text."""
    a, b, c = chance.choices(WORDS, k=3)
    indent = "    " * chance.randrange(4)
    return indent + chance.choice([
        f"{a}.{b}({c}, {chance.randrange(1000)})", f"if {a}_{b} != {c}:", f"return {a}[{b}]", f"// the {a} of a {b} {c}",
        f'{a} = "{b} {c}"', f"func {a}{b.title()}({c} int) error {{", f"{a}:", "}", "", f"import {a}.{b}.{c}",
        f"assert {a}.{b}() == {chance.randrange(100)}", f"{a}_{b} = new {c.title()}({a})"])


# Drawn once: a history picks from these, which is some twenty times as fast as making each line.
LINES = [line(random.Random(number)) for number in range(5000)]


class Commit:
    """What a commit changes: the new contents by path, None where a file goes."""

    def __init__(self, author, time, subject, changes):
        self.author, self.time, self.subject, self.changes = author, time, subject, changes


class History:
    """The commits of one repository and the secrets in them."""

    def __init__(self, seed, origin=None, kept=0):
        self.chance = random.Random(seed)
        self.commits = list(origin.commits[:kept]) if origin else []
        self.planted = [plant for plant in origin.planted if plant["commit"] < kept] if origin else []
        self.files = {}
        for commit in self.commits:
            self.apply(commit)

    def apply(self, commit):
        for path, text in commit.changes.items():
            if text is None:
                self.files.pop(path, None)
            else:
                self.files[path] = text.split("\n")

    def grow(self, commits, plants):
        """Adds commits, in some of which a secret comes or, in a later one, goes again."""
        first = len(self.commits)
        when = set(self.chance.sample(range(first, first + commits), min(plants, commits)))
        leaving = {}
        for number in range(first, first + commits):
            changes = self.edits(12 if number == 0 else 1 + int(self.chance.expovariate(0.6)))
            if number in when:
                path, secret = self.plant(number, changes)
                if self.chance.random() < 0.5:
                    leaving.setdefault(number + 1 + self.chance.randrange(5), []).append((path, secret))
            for path, secret in leaving.pop(number, []):
                lines = changes[path].split("\n") if changes.get(path) else self.files.get(path, [])
                changes[path] = "\n".join(text for text in lines if secret not in text)
            commit = Commit(self.chance.choice(WORDS), 1_400_000_000 + number * 7_000, " ".join(self.chance.choices(WORDS, k=4)),
                            changes)
            self.commits.append(commit)
            self.apply(commit)

    def edits(self, count):
        changes = {}
        for _ in range(count):
            if len(self.files) < 5 or self.chance.random() < 0.2:
                path = f"{self.chance.choice(FOLDERS)}/{'_'.join(self.chance.choices(WORDS, k=2))}.{self.chance.choice(ENDINGS)}"
                # Lengths of source files are about log-normal; the median here is 90 lines.
                lines = self.chance.choices(LINES, k=min(int(self.chance.lognormvariate(4.5, 1.0)) + 1, 20_000))
            else:
                path = self.chance.choice(list(self.files))
                lines = list(self.files[path])
                for _ in range(1 + int(self.chance.expovariate(0.3))):
                    at = self.chance.randrange(len(lines) + 1)
                    lines[at:at + self.chance.randrange(3)] = self.chance.choices(LINES, k=self.chance.randrange(4))
            changes[path] = "\n".join(lines)
        return changes

    def plant(self, number, changes):
        path = self.chance.choice([path for path, text in changes.items() if text is not None])
        rule, secret = fakes.secret(self.chance)
        lines = changes[path].split("\n")
        lines.insert(self.chance.randrange(len(lines) + 1), f'{self.chance.choice(WORDS)} = "{secret}"')
        changes[path] = "\n".join(lines)
        self.planted.append({"rule": rule, "secret": secret, "path": path, "commit": number})
        return path, secret

    def stream(self):
        """The history as git fast-import reads it."""
        out = []
        for number, commit in enumerate(self.commits):
            person = f"{commit.author} <{commit.author}@example.com> {commit.time} +0000"
            out.append(f"commit refs/heads/main\ncommitter {person}\ndata {len(commit.subject)}\n{commit.subject}\n")
            for path, text in commit.changes.items():
                out.append(f"M 100644 inline {path}\ndata {len(text)}\n{text}\n" if text is not None else f"D {path}\n")
        return "".join(out).encode()
