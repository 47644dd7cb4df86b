"""Fake secrets that are well formed, checksums included, made from a generator of random numbers.

Nothing here is or was live; no token is written in this file as a whole.
"""
import string
import zlib

DIGITS = string.digits
BASE62 = string.digits + string.ascii_uppercase + string.ascii_lowercase
BASE64URL = BASE62 + "_-"


def checked(prefix, chance):
    """30 characters and their CRC-32 in base62, as GitHub and npm write it."""
    body = "".join(chance.choices(BASE62, k=30))
    value, check = zlib.crc32(body.encode()), ""
    for _ in range(6):
        value, digit = divmod(value, 62)
        check = BASE62[digit] + check
    return prefix + body + check


def drawn(parts):
    """A secret of fixed texts and (alphabet, length) pairs."""
    return lambda chance: "".join(
        part if isinstance(part, str) else "".join(chance.choices(part[0], k=part[1])) for part in parts)


# By the rule that finds them.
KINDS = {
    "github-pat-classic": lambda chance: checked("gh" + "p_", chance),
    "npm-access-token": lambda chance: checked("np" + "m_", chance),
    "sendgrid-api-key": drawn(["S" + "G.", (BASE64URL, 22), ".", (BASE64URL, 43)]),
    "slack-bot-token": drawn(["xo" + "xb-", (DIGITS, 12), "-", (DIGITS, 12), "-", (BASE62, 24)]),
    "gitlab-pat": drawn(["gl" + "pat-", (BASE62, 20)]),
    "digitalocean-pat": drawn(["do" + "p_v1_", ("0123456789abcdef", 64)]),
}


def secret(chance):
    """A rule's id and a secret that the rule finds."""
    rule = chance.choice(sorted(KINDS))
    return rule, KINDS[rule](chance)
