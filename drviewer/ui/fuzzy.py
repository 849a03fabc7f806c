"""Finding by a few letters: how well a text answers what was typed."""

import re

_WORD = re.compile(r"\w+")


def score(typed: str, text: str) -> int | None:
    """How well ``text`` fits, more is better; None where it does not.

    Every typed word must be found: at the start of a word that no other typed word has taken,
    within one, as initials, or as letters in this order.
    """
    low = text.casefold()
    free = [match.start() for match in _WORD.finditer(low)]
    initials = "".join(low[start] for start in free)
    total = 0
    for word in typed.casefold().split():
        begins = next((start for start in free if low.startswith(word, start)), None)
        if begins is not None:
            free.remove(begins)
            total += 8 if begins == 0 else 6
        elif word in low:
            total += 4
        elif word in initials:
            total += 3
        elif _is_in_order(word, low):
            total += 1
        else:
            return None
    # Of two that fit as well the shorter one says less else.
    return total * 100 - len(text)


def _is_in_order(letters: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)
