#!/usr/bin/env python3
"""Reads a Homegroup backup with nothing but its recovery code and this file.

Written from src-tauri/crates/journal/FORMAT.md alone, to prove that the document is enough: it
shares no code with Homegroup and needs no package, only Python 3.8. It is slow (BLAKE3, ChaCha20
and Poly1305 in plain Python, about a megabyte a second or less) and meant for small backups and for
whoever writes a better reader. A passphrase needs Argon2id, which plain Python is too slow for: if
the package argon2-cffi happens to be there, a passphrase works too.

    read_backup.py FILE CODE_FILE              recovery code on the first line of CODE_FILE
    read_backup.py --passphrase FILE PASSPHRASE_FILE

Prints JSON Lines, as `homegroup-cli read-backup` does: the beginning, a line for every record and
blob, the end. WHAT IT PRINTS IS PLAIN TEXT.
"""

import base64
import hmac
import json
import struct
import sys
import unicodedata


class Damaged(Exception):
    """The file is not as it was written, or the code is not the right one."""


# BLAKE3 (https://github.com/BLAKE3-team/BLAKE3-specs), all three modes.

IV = (0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A, 0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19)
PERMUTATION = (2, 6, 3, 10, 7, 0, 4, 13, 1, 11, 12, 5, 9, 14, 15, 8)
CHUNK_START, CHUNK_END, PARENT, ROOT, KEYED_HASH, DERIVE_CONTEXT, DERIVE_MATERIAL = (1 << n for n in range(7))
MASK = 0xFFFFFFFF
ROUND = (
    (0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15),
    (0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14),
)


def compress(chaining, block, counter, length, flags):
    words = list(struct.unpack("<16I", block.ljust(64, b"\0")))
    state = list(chaining) + list(IV[:4]) + [counter & MASK, counter >> 32, length, flags]
    for _ in range(7):
        for step, (a, b, c, d) in enumerate(ROUND):
            state[a] = (state[a] + state[b] + words[2 * step]) & MASK
            x = state[d] ^ state[a]
            state[d] = (x >> 16 | x << 16) & MASK
            state[c] = (state[c] + state[d]) & MASK
            x = state[b] ^ state[c]
            state[b] = (x >> 12 | x << 20) & MASK
            state[a] = (state[a] + state[b] + words[2 * step + 1]) & MASK
            x = state[d] ^ state[a]
            state[d] = (x >> 8 | x << 24) & MASK
            state[c] = (state[c] + state[d]) & MASK
            x = state[b] ^ state[c]
            state[b] = (x >> 7 | x << 25) & MASK
        words = [words[n] for n in PERMUTATION]
    return [state[n] ^ state[n + 8] for n in range(8)]


def blake3(data, key=IV, flags=0):
    """The first 32 bytes of output."""

    def chunk(number, data):
        """What is left to do for a chunk, so that the last compression can be the root's."""
        chaining = key
        blocks = [data[at : at + 64] for at in range(0, len(data), 64)] or [b""]
        for position, block in enumerate(blocks):
            marks = flags | (CHUNK_START if position == 0 else 0)
            if position == len(blocks) - 1:
                return chaining, block, number, len(block), marks | CHUNK_END
            chaining = compress(chaining, block, number, 64, marks)

    def tree(first, data):
        if len(data) <= 1024:
            return chunk(first, data)
        left = 1024
        while left * 2 < len(data):
            left *= 2
        children = [compress(*tree(first, data[:left])), compress(*tree(first + left // 1024, data[left:]))]
        return key, struct.pack("<16I", *children[0], *children[1]), 0, 64, flags | PARENT

    chaining, block, counter, length, marks = tree(0, data)
    return struct.pack("<8I", *compress(chaining, block, counter, length, marks | ROOT))


def words_of(key):
    return struct.unpack("<8I", key)


def derive(context, key):
    context_key = blake3(context.encode(), flags=DERIVE_CONTEXT)
    return blake3(key, words_of(context_key), DERIVE_MATERIAL)


def keyed_hash(key, *parts):
    data = b"".join(struct.pack("<Q", len(part)) + part for part in parts)
    return blake3(data, words_of(key), KEYED_HASH)


# XChaCha20-Poly1305 (RFC 8439, draft-irtf-cfrg-xchacha).

QUARTERS = (
    (0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15),
    (0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14),
)


def chacha_rounds(state):
    state = list(state)
    for _ in range(10):
        for a, b, c, d in QUARTERS:
            w, x, y, z = state[a], state[b], state[c], state[d]
            w = (w + x) & MASK
            z ^= w
            z = (z << 16 | z >> 16) & MASK
            y = (y + z) & MASK
            x ^= y
            x = (x << 12 | x >> 20) & MASK
            w = (w + x) & MASK
            z ^= w
            z = (z << 8 | z >> 24) & MASK
            y = (y + z) & MASK
            x ^= y
            x = (x << 7 | x >> 25) & MASK
            state[a], state[b], state[c], state[d] = w, x, y, z
    return state


SIGMA = struct.unpack("<4I", b"expand 32-byte k")


def chacha_block(key, counter, nonce):
    state = SIGMA + key + (counter,) + nonce
    mixed = chacha_rounds(state)
    return struct.pack("<16I", *((a + b) & MASK for a, b in zip(mixed, state)))


def poly1305(key, message):
    r = int.from_bytes(key[:16], "little") & 0x0FFFFFFC0FFFFFFC0FFFFFFC0FFFFFFF
    s = int.from_bytes(key[16:], "little")
    total = 0
    for at in range(0, len(message), 16):
        block = message[at : at + 16] + b"\x01"
        total = (total + int.from_bytes(block, "little")) * r % ((1 << 130) - 5)
    return ((total + s) & ((1 << 128) - 1)).to_bytes(16, "little")


def open_sealed(key, aad, sealed, what):
    """Nonce (24 bytes), ciphertext, tag (16 bytes)."""
    if len(sealed) < 40:
        raise Damaged(what)
    nonce, text, tag = sealed[:24], sealed[24:-16], sealed[-16:]
    mixed = chacha_rounds(SIGMA + struct.unpack("<8I", key) + struct.unpack("<4I", nonce[:16]))
    subkey = tuple(mixed[:4] + mixed[12:])
    inner = (0,) + struct.unpack("<2I", nonce[16:])
    pad = lambda part: part + bytes(-len(part) % 16)
    message = pad(aad) + pad(text) + struct.pack("<2Q", len(aad), len(text))
    if not hmac.compare_digest(poly1305(chacha_block(subkey, 0, inner)[:32], message), tag):
        raise Damaged(what)
    stream = b"".join(chacha_block(subkey, 1 + n, inner) for n in range((len(text) + 63) // 64))
    whole = int.from_bytes(text, "little") ^ int.from_bytes(stream[: len(text)], "little")
    return whole.to_bytes(len(text), "little")


# Recovery code: section 5.

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def times(a, b):
    """In GF(32) with x^5 + x^2 + 1."""
    product = 0
    for bit in range(5):
        if b >> bit & 1:
            product ^= a << bit
    for bit in range(9, 4, -1):
        if product >> bit & 1:
            product ^= 0b100101 << (bit - 5)
    return product


def recovery_bits(typed):
    symbols = []
    for sign in typed.upper():
        if sign.isspace() or unicodedata.category(sign) == "Pd":
            continue
        sign = {"O": "0", "I": "1", "L": "1"}.get(sign, sign)
        if sign not in ALPHABET:
            raise Damaged("the recovery code has a sign that can't be in one")
        symbols.append(ALPHABET.index(sign))
    if len(symbols) != 28:
        raise Damaged("a recovery code has 28 signs")
    for point in (2, 4):
        value = 0
        for symbol in symbols:
            value = times(value, point) ^ symbol
        if value:
            raise Damaged("the recovery code is mistyped")
    bits = 0
    for symbol in symbols[:26]:
        bits = bits << 5 | symbol
    if bits & 3:
        raise Damaged("the recovery code is mistyped")
    return (bits >> 2).to_bytes(16, "big")


# Envelope: section 4.


def wrapping_key(slot, code, passphrase):
    salt = slot[48:80]
    memory, passes, lanes = struct.unpack("<3I", slot[4:16])
    if code is not None:
        return derive("homegroup vault v1: recovery code", code + salt)
    try:
        from argon2.low_level import Type, hash_secret_raw
    except ImportError:
        raise SystemExit("a passphrase needs the Python package argon2-cffi; the recovery code does not")
    if not (65536 <= memory <= 1048576 and 3 <= passes <= 64 and 1 <= lanes <= 16):
        raise Damaged("the cost of the passphrase's derivation")
    return hash_secret_raw(passphrase, salt, passes, memory, lanes, 32, Type.ID)


def open_envelope(envelope, code, passphrase):
    """Vault id, id of the data key, data key."""
    if envelope[:4] != b"HGEN" or blake3(envelope[:-32]) != envelope[-32:]:
        raise Damaged("the envelope")
    version = struct.unpack("<H", envelope[4:6])[0]
    if version != 2:
        raise Damaged("an envelope of version %d" % version)
    vault, root_id, key_id = envelope[8:24], envelope[24:40], envelope[40:56]
    epoch, count = envelope[64:68], struct.unpack("<I", envelope[68:72])[0]
    box, slots = envelope[72:144], envelope[144:-64]
    if len(slots) != 184 * count:
        raise Damaged("the slots of the envelope")
    wanted = 1 if code is None else 2
    for at in range(0, len(slots), 184):
        slot = slots[at : at + 184]
        if slot[0] != wanted or slot[32:48] != root_id:
            continue
        aad = b"homegroup vault v1: wrap" + struct.pack("<H", 1) + vault + slot[:80]
        try:
            secret = open_sealed(wrapping_key(slot, code, passphrase), aad, slot[80:], "slot")
        except Damaged:
            continue
        root = secret[:32]
        sign = derive("homegroup vault v1: envelope", root)
        if keyed_hash(sign, envelope[:-64]) != envelope[-64:-32]:
            raise Damaged("the signature of the envelope")
        box_key = derive("homegroup vault v1: data key box", root)
        aad = b"homegroup vault v1: data key" + vault + key_id + epoch
        return vault, key_id, open_sealed(box_key, aad, box, "the data key")
    raise Damaged("this does not open the backup")


# Sealed file: section 12.


def content(data, code, passphrase):
    if data[:4] != b"HGSF" or len(data) < 96:
        raise Damaged("this is no backup")
    behind = 64 + struct.unpack("<I", data[56:60])[0]
    header_hash = data[behind : behind + 32]
    if blake3(data[:behind]) != header_hash:
        raise Damaged("the header")
    if data[4] != 1:
        raise Damaged("made by a newer version: format %d" % data[4])
    if data[5] != 2:
        raise Damaged("a sealed file, but no backup")
    vault, key_id, data_key = open_envelope(data[64:behind], code, passphrase)
    if (vault, key_id) != (data[8:24], data[24:40]):
        raise Damaged("the envelope of another vault")
    key = derive("homegroup vault v1: sealed files", data_key)
    plain, at, number, last = [], behind + 32, 0, False
    while not last:
        length = struct.unpack("<I", data[at : at + 4].ljust(4, b"\0"))[0]
        length, last = length & 0x7FFFFFFF, length >> 31 == 1
        sealed = data[at + 4 : at + 4 + length + 40]
        if length > 1048576 or len(sealed) != length + 40:
            raise Damaged("cut short")
        aad = b"homegroup vault v1: sealed file" + header_hash + struct.pack("<QB", number, last)
        plain.append(open_sealed(key, aad, sealed, "a chunk"))
        at += 4 + length + 40
        number += 1
    if at != len(data):
        raise Damaged("something follows the last chunk")
    return b"".join(plain)


# MessagePack, without extension types.


def unpack(data, at):
    def number(form, size):
        return struct.unpack_from(">" + form, data, at + 1)[0], at + 1 + size

    def text(length, at):
        return data[at : at + length].decode(), at + length

    def blob(length, at):
        return data[at : at + length], at + length

    def array(length, at):
        items = []
        for _ in range(length):
            item, at = unpack(data, at)
            items.append(item)
        return items, at

    def mapping(length, at):
        entries = {}
        for _ in range(length):
            name, at = unpack(data, at)
            entries[name], at = unpack(data, at)
        return entries, at

    first = data[at]
    if first < 0x80:
        return first, at + 1
    if first < 0x90:
        return mapping(first & 15, at + 1)
    if first < 0xA0:
        return array(first & 15, at + 1)
    if first < 0xC0:
        return text(first & 31, at + 1)
    if first >= 0xE0:
        return first - 256, at + 1
    if first in (0xC0, 0xC2, 0xC3):
        return {0xC0: None, 0xC2: False, 0xC3: True}[first], at + 1
    numbers = {
        0xCA: ("f", 4), 0xCB: ("d", 8), 0xCC: ("B", 1), 0xCD: ("H", 2), 0xCE: ("I", 4), 0xCF: ("Q", 8),
        0xD0: ("b", 1), 0xD1: ("h", 2), 0xD2: ("i", 4), 0xD3: ("q", 8),
    }
    if first in numbers:
        return number(*numbers[first])
    counted = {
        0xC4: (blob, "B", 1), 0xC5: (blob, "H", 2), 0xC6: (blob, "I", 4),
        0xD9: (text, "B", 1), 0xDA: (text, "H", 2), 0xDB: (text, "I", 4),
        0xDC: (array, "H", 2), 0xDD: (array, "I", 4), 0xDE: (mapping, "H", 2), 0xDF: (mapping, "I", 4),
    }
    if first not in counted:
        raise Damaged("its content")
    read, form, size = counted[first]
    return read(*number(form, size))


# Backup: sections 8 and 13.


def plain_value(value):
    if isinstance(value, bytes):
        return {"bytes": value.hex()}
    if isinstance(value, list):
        return [plain_value(one) for one in value]
    return value


def lines(data):
    manifest, at = unpack(data, 0)
    yield {
        "backup": {
            "vault": manifest["vault"].hex(),
            "made_ms": manifest["made"],
            "newest_ms": manifest["clock"] >> 16,
            "reason": manifest["reason"],
            "program": manifest["program"],
        }
    }
    counted, blobs, begun = {}, 0, b""
    while True:
        item, at = unpack(data, at)
        if isinstance(item, dict):
            break
        if len(item) == 3:
            tree, record, (_devices, leaves) = item
            erased = "erased" in leaves
            counted.setdefault(tree, [0, 0])[erased] += 1
            line = {"tree": tree, "id": record.hex()}
            if erased:
                line["erased"] = True
            else:
                values = {path: leaf[2] for path, leaf in leaves.items()}
                line["leaves"] = {path: plain_value(v) for path, v in values.items() if v is not None}
            yield line
        else:
            blob, size, offset, piece = item
            if offset != len(begun):
                raise Damaged("a blob is not whole")
            begun += piece
            if len(begun) == size:
                yield {"blob": blob.hex(), "size": size, "base64": base64.b64encode(begun).decode()}
                blobs, begun = blobs + 1, b""
    if at != len(data) or item["records"] != counted or item["blobs"] != blobs or begun:
        raise Damaged("not all of it is there")
    yield {"end": {"live": {tree: live for tree, (live, _) in counted.items()}, "blobs": blobs}}


def main(arguments):
    by_passphrase = arguments[:1] == ["--passphrase"]
    names = arguments[1:] if by_passphrase else arguments
    if len(names) != 2:
        raise SystemExit(__doc__)
    with open(names[0], "rb") as file:
        data = file.read()
    with open(names[1], encoding="utf-8") as file:
        typed = file.readline().rstrip("\r\n")
    code, passphrase = None, None
    if by_passphrase:
        passphrase = unicodedata.normalize("NFC", typed).encode()
    else:
        code = recovery_bits(typed)
    print("What follows is plain text.", file=sys.stderr)
    for line in lines(content(data, code, passphrase)):
        print(json.dumps(line, ensure_ascii=False))


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except (Damaged, IndexError, KeyError, struct.error, UnicodeDecodeError, ValueError, TypeError) as fault:
        raise SystemExit("refused: %s" % fault)
