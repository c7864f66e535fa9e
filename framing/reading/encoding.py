"""Which text do bytes hold: in which encoding, and is it text at all?"""

import codecs
import re

from framing.text.characters import one_line_end
from framing.text.wording import plural

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_SAVE_AS_TEXT = "open it in the program that made it and save it as plain text (.txt, UTF-8)"

# The first bytes of files that people put beside their articles, what each is, and what to do with it.
_NOT_TEXT = (
    (b"%PDF-", "a PDF", "copy its text into a .txt file"),
    (b"\x89PNG\r\n", "a PNG picture", "take it out, or type its words into a .txt file"),
    (b"\xff\xd8\xff", "a JPEG picture", "take it out, or type its words into a .txt file"),
    (b"GIF8", "a GIF picture", "take it out, or type its words into a .txt file"),
    (b"PK\x03\x04", "a ZIP archive (.docx, .xlsx, .odt and .epub are such)", f"unpack it, or {_SAVE_AS_TEXT}"),
    (b"\xd0\xcf\x11\xe0", "an old Office file (.doc, .xls)", _SAVE_AS_TEXT),
    (b"{\\rtf", "a rich-text file", _SAVE_AS_TEXT),
    (b"\x1f\x8b", "gzipped", "unpack it, or let its name end in .gz"),
    (b"\xfd7zXZ\x00", "an .xz archive", "unpack it"),
    (b"BZh", "a .bz2 archive", "unpack it"),
    (b"\x28\xb5\x2f\xfd", "a .zst archive", "unpack it"),
    (b"7z\xbc\xaf\x27\x1c", "a .7z archive", "unpack it"),
    (b"Rar!\x1a\x07", "a .rar archive", "unpack it"),
    (b"PAR1", "a Parquet table", "let its name end in .parquet"),
    (b"From: <Saved by", "a page saved as MHTML", "save it as HTML instead"),
    (b"MIME-Version:", "an e-mail or a page saved as MHTML", "save it as HTML or as plain text instead"),
    (b"bplist", "a web archive of Safari", "save the page as HTML (Page Source) instead"),
    (b"SQLite format 3", "a database", "export its table as .csv"),
)

_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_HIGH_RUN = re.compile(rb"[\x80-\xff]{3,}")
_SAMPLE = 200_000  # bytes in which an encoding is detected: charset-normalizer's time grows with the text


class NotTextError(ValueError):
    """What was to be read is no text; the message says what it is and what to do."""


def decode(raw: bytes) -> str:
    """The text in ``raw`` as ``decode_as_it_stands`` gives it, line ends made ``\\n``."""
    return one_line_end(decode_as_it_stands(raw))


def decode_as_it_stands(raw: bytes) -> str:
    """The text in ``raw``, no character touched but a byte-order mark.

    A byte-order mark is believed; then UTF-8, where it fits; then UTF-16 without a mark; then
    charset-normalizer's answer among the encodings of western and other news archives.

    Raises:
        NotTextError: the bytes are a picture, a PDF, an archive, or hold NUL bytes.
    """
    refuse_what_is_no_text(raw)
    text = _decoded(raw)
    if text.startswith("\ufeff"):
        text = text[1:]
    control = len(_CONTROL.findall(text[:_SAMPLE]))
    if control > 8 and control > 0.02 * len(text[:_SAMPLE]):
        raise NotTextError(f"is not text (its bytes fit no known encoding): {_SAVE_AS_TEXT}, or take it out")
    if trouble := nul_trouble(text):
        raise NotTextError(trouble)
    return text


def has_mark(raw: bytes) -> bool:
    """Whether bytes open with a byte-order mark."""
    return any(raw.startswith(mark) for mark, _ in _BOMS)


def decode_line(raw: bytes, code_page: str) -> str:
    """One line of a file as text: UTF-8 where it fits, else the code page of the file."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return _decoded(raw) if code_page == "utf-8" else raw.decode(code_page, errors="replace")


def encoding_of(start: bytes) -> str:
    """The encoding that the first bytes of a file show.

    Raises:
        NotTextError: they are those of a picture, a PDF, an archive.
    """
    refuse_what_is_no_text(start)
    if marked := next((encoding for mark, encoding in _BOMS if start.startswith(mark)), "") or _bare_utf16(start):
        return marked
    try:
        start.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start < len(start) - 4:  # the last character may be cut
            return _guess(start)
    return "utf-8"


def refuse_what_is_no_text(start: bytes) -> None:
    """Raises NotTextError where the first bytes are those of a picture, a PDF, an archive and the like."""
    for opening, kind, advice in _NOT_TEXT:
        if start.startswith(opening):
            raise NotTextError(f"is {kind}, not text: {advice}")


def nul_trouble(text: str) -> str:
    """What is wrong with a text that holds NUL characters, and what to do; empty where it holds none."""
    if "\x00" not in text:
        return ""
    count, first = text.count("\x00"), text.index("\x00")
    return f"holds {plural(count, 'NUL character')} (the first at character {first}), so it is damaged: copy the article anew"


def _decoded(raw: bytes) -> str:
    """By its byte order mark, else as UTF-16 without one, else UTF-8, else by the likeliest encoding."""
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            return raw.decode(encoding, errors="replace")
    if half := _bare_utf16(raw):
        return raw.decode(half, errors="replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        # One broken byte in a UTF-8 text makes it no Latin-1, nor does an end in the middle of an accent or a curly quote.
        cut_off = error.reason == "unexpected end of data" and raw[error.start] in b"\xc3\xe2"
        if cut_off or _mostly_utf8(raw, error.start):
            return raw.decode("utf-8", errors="replace")
    return raw.decode(_guess(raw), errors="replace")


def _bare_utf16(raw: bytes) -> str:
    """UTF-16 without a mark: in western text every second byte is NUL."""
    sample = raw[:4000]
    half = len(sample) // 2
    if not half or b"\x00" not in sample:
        return ""
    first, second = sample[0::2].count(0), sample[1::2].count(0)
    if second > 0.4 * half and first < 0.05 * half:
        return "utf-16-le"
    if first > 0.4 * half and second < 0.05 * half:
        return "utf-16-be"
    return ""


def _mostly_utf8(raw: bytes, broken: int) -> bool:
    sample = raw[max(0, broken - _SAMPLE) : broken + _SAMPLE]
    replaced = sample.decode("utf-8", errors="replace")
    good = sum(1 for c in replaced if c > "\x7f" and c != "\ufffd")
    return good > 4 * replaced.count("\ufffd")


def _guess(raw: bytes) -> str:
    # Encodings differ in the bytes above 127 alone: a sample of the lines that hold one is enough.
    lines = [line for line in raw[: 50 * _SAMPLE].splitlines() if not line.isascii()]
    sample = b"\n".join(lines)[:_SAMPLE]
    # A handful of accents or curly quotes is too little to tell code pages apart; news is cp1252 far oftener.
    if _is_western(sample):
        return "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(sample, threshold=0.3).best()
    return best.encoding if best else "latin-1"


def _is_western(sample: bytes) -> bool:
    """Whether accents, quotes and dashes stand singly between ASCII letters, as they do in cp1252.

    Words in Cyrillic, Greek, Korean and the like are runs of such bytes.
    """
    high = sum(1 for byte in sample if byte > 127)
    return sum(map(len, _HIGH_RUN.findall(sample))) < 0.2 * high
