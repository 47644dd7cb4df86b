#!/usr/bin/env python3
"""Train the judge and write Sources/Judgement/ForestTables.swift.

  train.py KEYHAUL OUT [--mirrors FOLDER] [--folds FOLDER] [--write FILE]

KEYHAUL: the program; it computes the features (`keyhaul rules explain --json`), so that training and running never
differ. OUT: the labelled files as `assemble` lays them out, with labels.csv. --folds writes FOLDER/low.jsonl,
medium.jsonl and high.jsonl: what the program would find in each repository with a judge that has not seen it, for `score`;
--write writes the tables, made from all repositories. --mirrors: where the mirrors lie that judged.csv names
(FOLDER/OWNER+NAME, or that with /repo); what was told in them and then judged by hand is learned, too. Needs lightgbm and numpy, in an environment outside of this
repository.

What counts as what: a candidate is positive where its value overlaps one that is labelled true; on a true line beside
it, it counts little; test values, placeholders and identifiers count nothing; candidates that nobody labelled count a
third as negatives. Short true values count less, as they do in the score. No repository decides: each candidate weighs
1 / sqrt(candidates of its repository + 20). The texts of texts.py are in every training set and in no test set.
"""
import collections, csv, json, os, pathlib, subprocess, sys, tempfile
import lightgbm as lgb
import numpy as np
import texts

# So many trees look at the candidate's own line alone, and so many after them at all: the program looks at other lines last.
OWN_LINE, ALL_LINES = 112, 48
LATE = {"aboveUser", "aboveTest", "aboveHot", "aboveStandIn", "aboveText", "belowText", "wideAround"}
PARAMETERS = dict(objective="binary", learning_rate=0.1, num_leaves=31, max_depth=6, min_data_in_leaf=50,
                  feature_fraction=0.3, bagging_fraction=0.8, bagging_freq=1, lambda_l2=5, verbose=-1, num_threads=1)
# Probabilities from which a candidate is told with low, medium and high confidence: chosen in the folds.
LOW, MEDIUM, HIGH = 0.05, 0.58, 0.95
# What was judged in mirrors is hard: it had been told. Fixtures (X) are learned as credentials, as the labels count them.
JUDGED_WEIGHT = 0.2

IDENTIFIERS = {"UUID", "Nonce", "Salt", "AWS S3 Bucket", "Firebase Domain", "Tencent WeChat API App ID", "Other"}


class Item:
    """A labelled range of lines, as the scoring program sees it."""
    def __init__(self, path, start, end, rows):
        self.path, self.start, self.end = path, start, end
        self.true = any(r["truth"] == "T" for r in rows)
        kinds = {c for r in rows if (r["truth"] == "T") == self.true for c in r["category"].split(":")}
        self.is_identifier = kinds <= IDENTIFIERS
        self.values = [(int(r["value_start"]), int(r["value_end"])) for r in rows if r["truth"] == "T"]
        lengths = [e - s for s, e in self.values if s >= 0 and e >= 0]
        self.short = bool(lengths) and max(lengths) < 8
        self.neutral = (self.is_identifier or (not self.true and any(r["truth"] == "X" for r in rows))
                        or (self.true and start == end and self.short))


def items(out):
    rows = collections.defaultdict(list)
    for r in csv.DictReader(open(f"{out}/labels.csv", newline="")):
        path = f"{r['repository'].replace('/', '+')}/{r['path']}"
        rows[path, int(r["line_start"]), int(r["line_end"])].append(r)
    return [Item(*key, value) for key, value in rows.items()]


def candidates(program, folder, names):
    found = []
    for start in range(0, len(names), 200):
        run = subprocess.run([os.path.abspath(program), "rules", "explain", "--json", *names[start:start + 200]],
                             cwd=folder, capture_output=True, check=True)
        found += [json.loads(line) for line in run.stdout.splitlines()]
    return found


def label(candidate, at_line, content, starts):
    """Target and weight of a candidate."""
    line = candidate["line"]
    here = at_line.get((candidate["file"], line), [])
    if not here: return 0, 0.3
    true = [i for i in here if i.true]
    if not true: return 0, 0.0 if any(i.neutral for i in here) else 1.0
    low, high = candidate["value"]
    start = starts[line - 1]
    first = len(content[start:low].decode("utf8", "replace"))
    last = first + len(content[low:high].decode("utf8", "replace"))
    for item in true:
        for s, e in item.values:
            if s < 0 or (item.start == item.end and first < (e if e >= 0 else 1 << 60) and last > s) \
               or (item.start != item.end and (line > item.start or last > s)):
                return 1, 0.4 if all(i.short for i in true) else 1.0
    return 0, 0.0 if all(i.is_identifier for i in true) else 0.15


def judged(program, mirrors):
    """The candidates that people judged in mirrors, with their targets; a judged value of which no candidate came is None."""
    rows = collections.defaultdict(list)
    for r in csv.DictReader(open(pathlib.Path(__file__).with_name("judged.csv"), newline="")):
        rows[r["repository"], r["object"]].append((int(r["offset"]), int(r["offset"]) + int(r["length"]), r["truth"] != "F"))
    found, missing = [], 0
    with tempfile.TemporaryDirectory() as folder:
        for repository, blob in rows:
            mirror = pathlib.Path(mirrors, repository.replace("/", "+"))
            if (mirror / "repo").is_dir(): mirror = mirror / "repo"
            run = subprocess.run(["git", "-C", str(mirror), "cat-file", "blob", blob], capture_output=True)
            if run.returncode == 0: pathlib.Path(folder, blob).write_bytes(run.stdout)
            else: missing += 1
        here = collections.defaultdict(list)
        for c in candidates(program, folder, sorted(os.listdir(folder))): here[c["file"]].append(c)
    if missing: print(missing, "judged blobs are not there", file=sys.stderr)
    for (repository, blob), values in rows.items():
        for low, high, truth in values:
            match = [c for c in here[blob] if c["value"][0] < high and c["value"][1] > low]
            found.append((repository, match[0] if match else None, truth))
    return found


class Model:
    """Two forests: the second corrects the first one with what other lines say."""
    def __init__(self, features, target, weight, late, seed):
        self.late = late
        own = lgb.Dataset(self.own(features), target, weight=weight)
        self.first = lgb.train(dict(PARAMETERS, seed=seed), own, OWN_LINE)
        score = self.first.predict(self.own(features), raw_score=True)
        every = lgb.Dataset(features, target, weight=weight, init_score=score)
        self.second = lgb.train(dict(PARAMETERS, seed=seed + 1, boost_from_average=False), every, ALL_LINES)

    def own(self, features):
        features = features.copy()
        features[:, self.late] = 0
        return features

    def predict(self, features):
        score = self.first.predict(self.own(features), raw_score=True) + self.second.predict(features, raw_score=True)
        return 1 / (1 + np.exp(-score))

    def trees(self):
        return [t["tree_structure"] for m in (self.first, self.second) for t in m.dump_model()["tree_info"]]


class Set:
    def __init__(self, program, out, mirrors=None):
        names = sorted(str(p.relative_to(out)) for p in pathlib.Path(out).rglob("*") if p.is_file() and p.name != "labels.csv")
        self.items = items(out)
        self.at_line = collections.defaultdict(list)
        for item in self.items:
            for line in range(item.start, item.end + 1): self.at_line[item.path, line].append(item)
        self.found = candidates(program, out, names)
        target, weight, content = [], [], {}
        for c in self.found:
            if c["file"] not in content:
                content.clear()
                data = pathlib.Path(out, c["file"]).read_bytes()
                content[c["file"]] = data, [0] + [i + 1 for i, byte in enumerate(data) if byte == 10]
            t, w = label(c, self.at_line, *content[c["file"]])
            target.append(t); weight.append(w)
        with tempfile.TemporaryDirectory() as folder:
            texts.write(folder)
            made = candidates(program, folder, sorted(os.listdir(folder)))
        self.judged = judged(program, mirrors) if mirrors else []
        known = [(g, c, t) for g, c, t in self.judged if c]
        self.group = np.array([c["file"].split("/")[0] for c in self.found] + [""] * len(made) + [g.replace("/", "+") for g, _, _ in known])
        every = self.found + made + [c for _, c, _ in known]
        self.features = np.array([list(c["features"].values()) for c in every], dtype=np.int16)
        self.late = [i for i, name in enumerate(every[0]["features"]) if name in LATE]
        self.target = np.array(target + [c["file"].startswith("pos") for c in made] + [t for _, _, t in known], float)
        weight = np.array(weight + [0.5] * len(made) + [JUDGED_WEIGHT] * len(known))
        size = collections.Counter(self.group[weight > 0])
        self.weight = weight * np.array([1 / np.sqrt(size[g] + 20) for g in self.group])

    def fit(self, chosen, seed=1):
        use = chosen & (self.weight > 0)
        return Model(self.features[use], self.target[use], self.weight[use] / self.weight[use].mean(), self.late, seed)

    def folds(self, seeds=(0, 1, 2, 3), count=8):
        """The probability of each candidate, from models that have not seen its repository."""
        names = sorted(set(self.group) - {""})
        sums = np.zeros(len(self.group))
        for seed in seeds:
            order = np.random.RandomState(seed).permutation(len(names))
            for k in range(count):
                test = np.isin(self.group, [names[i] for i in order[k::count]])
                sums[test] += self.fit(~test, seed).predict(self.features[test])
        return sums / len(seeds)


JUDGED = ["generic-*", "basic-auth-header", "bearer-auth-header", "url-credentials"]


def patterns(program, folder, level):
    """What the rules with patterns find."""
    skip = [word for rule in JUDGED for word in ("--skip-rule", rule)]
    run = subprocess.run([os.path.abspath(program), "scan", ".", "-f", "jsonl", "-q", "--exit-code", "0",
                          "--min-confidence", level, *skip], cwd=folder, capture_output=True, check=True)
    return [record for record in map(json.loads, run.stdout.splitlines()) if record["record"] == "finding"]


def tell(data, probability, program, folder, into):
    """Write what is found at each level of confidence, the judge's part by models that have not seen the repository."""
    os.makedirs(into, exist_ok=True)
    for level, threshold in (("low", LOW), ("medium", MEDIUM), ("high", HIGH)):
        with open(f"{into}/{level}.jsonl", "w") as file:
            for finding in patterns(program, folder, level): print(json.dumps(finding), file=file)
            for candidate, chance in zip(data.found, probability):
                if candidate["sample"]: chance = min(chance, MEDIUM - 0.01)
                if candidate["guessable"]: chance = min(chance, HIGH - 0.01)
                if chance < threshold: continue
                told = dict(path=candidate["file"], line=candidate["line"], chance=round(float(chance), 3),
                            value=candidate["value"])
                print(json.dumps(told), file=file)


def flatten(model):
    """All trees in one list: a node right before its left subtree, which stands right before its right one."""
    entries = []
    def add(tree):
        if "leaf_value" in tree:
            entries.append(1 << 23 | round(tree["leaf_value"] * 100) & 0xFFFF)
            return
        entries.append(tree["split_feature"] << 16 | int(np.floor(tree["threshold"])) & 0xFFFF)
        add(tree["left_child"]); add(tree["right_child"])
    for tree in model.trees():
        if "split_feature" in tree: add(tree)
    return entries


def odds(p): return round(100 * np.log(p / (1 - p)))


def write(data, path):
    entries = flatten(data.fit(np.ones(len(data.group), bool)))
    text = "".join(chr(0x30 + (entry >> shift & 63)) for entry in entries for shift in (18, 12, 6, 0))
    usual = np.median(data.features[(data.target == 0) & (data.weight > 0)], axis=0).astype(int).tolist()
    rows = "\n".join("    " + ", ".join(map(str, usual[i:i + 16])) + "," for i in range(0, len(usual), 16))
    lines = lambda text: "\n".join("    " + text[i:i + 96] for i in range(0, len(text), 96))
    pathlib.Path(path).write_text(f'''// Made by tools/accuracy/train.py; do not edit.

extension Forest {{
  /// From this score on a candidate is told at all.
  static let doubtfulFrom = {odds(LOW)}
  /// From this score on most are credentials.
  static let likelyFrom = {odds(MEDIUM)}
  /// From this score on nearly all are.
  static let sureFrom = {odds(HIGH)}

  /// The trees, four digits of base 64 from `0` on for each node and leaf (Forest+Trees.swift).
  static let trees: StaticString = #"""
{lines(text)}
    """#

  /// The usual value of each feature where there is no credential, for explanations.
  static let typical: [Int16] = [
{rows}
  ]
}}
''')


if __name__ == "__main__":
    if len(sys.argv) < 3: sys.exit(__doc__)
    data = Set(sys.argv[1], sys.argv[2], sys.argv[sys.argv.index("--mirrors") + 1] if "--mirrors" in sys.argv else None)
    print(len(data.found), "candidates,", int(data.target[:len(data.found)].sum()), "of them true")
    if "--folds" in sys.argv:
        tell(data, data.folds(), sys.argv[1], sys.argv[2], sys.argv[sys.argv.index("--folds") + 1])
    if "--write" in sys.argv: write(data, sys.argv[sys.argv.index("--write") + 1])
