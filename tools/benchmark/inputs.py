"""What a run scans: mirrors, found below the given folders, or trees of plain files."""
import os
import subprocess


def is_store(path):
    return os.path.isdir(os.path.join(path, "objects")) and os.path.isfile(os.path.join(path, "HEAD"))


def mirrors(path):
    """The folders with an object store at or below `path`, in order."""
    found = []
    for folder, names, _ in os.walk(path):
        names.sort()
        if is_store(folder):
            found.append(folder)
            names.clear()
        elif is_store(os.path.join(folder, ".git")):
            found.append(os.path.join(folder, ".git"))
            names.clear()
    return found


class Subject:
    """One thing that every contestant is let loose on."""

    def __init__(self, path):
        self.path = os.path.realpath(path)
        self.mirrors = mirrors(self.path)
        self.is_tree = not self.mirrors
        self.name = os.path.basename(self.path)
        if self.name in ("repo", "repo.git", ".git"):
            self.name = os.path.basename(os.path.dirname(self.path))
        self.indexes = [
            os.path.join(pack, name)
            for pack in (os.path.join(mirror, "objects", "pack") for mirror in self.mirrors)
            if os.path.isdir(pack)
            for name in sorted(os.listdir(pack))
            if name.endswith(".idx")
        ]

    def describe(self):
        """Sizes, for the record; reads every index (git) or walks the tree."""
        if self.is_tree:
            sizes = [os.path.getsize(os.path.join(folder, name)) for folder, _, names in os.walk(self.path)
                     for name in names if not os.path.islink(os.path.join(folder, name))]
            return {"kind": "tree", "files": len(sizes), "bytes": sum(sizes)}
        return {"kind": "mirrors", "mirrors": len(self.mirrors),
                "pack_bytes": sum(os.path.getsize(path[:-3] + "pack") for path in self.indexes)}

    def object_bytes(self):
        """The bytes of all objects of all stores, as git tells them."""
        total = 0
        for mirror in self.mirrors:
            sizes = subprocess.run(
                ["git", "-C", mirror, "cat-file", "--batch-all-objects", "--unordered", "--batch-check=%(objectsize)"],
                stdout=subprocess.PIPE, check=True).stdout
            total += sum(map(int, sizes.split()))
        return total
