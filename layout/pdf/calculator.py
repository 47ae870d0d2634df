"""Calculator functions of PDF (type 4, ISO 32000-1, 7.10.5): a small PostScript without loops."""

import math
import operator
import re
from collections.abc import Callable, Sequence
from typing import Any

_TOKEN = re.compile(rb"[{}]|[^\s{}]+")
_COMMENT = re.compile(rb"%[^\r\n]*")
_MOST = 10_000
"""Tokens: without loops it takes as many steps at most."""
_STACK_MOST = 200

Stack = list[Any]
Program = list[Any]
"""Numbers, names of operators, and programs in braces."""


_UNARY: dict[str, Callable[[Any], Any]] = {
    "abs": abs,
    "neg": operator.neg,
    "ceiling": math.ceil,
    "floor": math.floor,
    "round": lambda x: math.floor(x + 0.5),
    "truncate": math.trunc,
    "cvi": math.trunc,
    "cvr": float,
    "sqrt": math.sqrt,
    "sin": lambda x: math.sin(math.radians(x)),
    "cos": lambda x: math.cos(math.radians(x)),
    "ln": math.log,
    "log": math.log10,
    "not": lambda x: not x if isinstance(x, bool) else ~int(x),
}
_BINARY: dict[str, Callable[[Any, Any], Any]] = {
    "add": operator.add,
    "sub": operator.sub,
    "mul": operator.mul,
    "div": operator.truediv,
    "idiv": lambda a, b: math.trunc(a / b),
    "mod": math.fmod,
    "exp": math.pow,
    "atan": lambda a, b: math.degrees(math.atan2(a, b)) % 360,
    "and": lambda a, b: a & b,
    "or": lambda a, b: a | b,
    "xor": lambda a, b: a ^ b,
    "bitshift": lambda a, b: int(a) << min(int(b), 64) if b >= 0 else int(a) >> -int(b),
    "eq": operator.eq,
    "ne": operator.ne,
    "gt": operator.gt,
    "ge": operator.ge,
    "lt": operator.lt,
    "le": operator.le,
}
_CONSTANTS = {"true": True, "false": False}


def parse(source: bytes) -> Program:
    """The program of a function's stream. Raises ValueError where its braces do not match."""
    tokens = _TOKEN.findall(_COMMENT.sub(b"", source))
    if not tokens or tokens[0] != b"{" or len(tokens) > _MOST:
        raise ValueError(len(tokens))
    open_: list[Program] = [[]]
    for token in tokens:
        if token == b"{":
            open_.append([])
        elif token == b"}":
            done = open_.pop()
            if not open_:
                raise ValueError(len(tokens))
            open_[-1].append(done)
        else:
            open_[-1].append(_atom(token.decode("latin-1")))
    if len(open_) != 1 or len(open_[0]) != 1:
        raise ValueError(len(open_))
    program: Program = open_[0][0]
    return program


def _atom(token: str) -> Any:
    if token in _CONSTANTS:
        return _CONSTANTS[token]
    try:
        return int(token)
    except ValueError:
        pass
    try:
        return float(token)
    except ValueError:
        return token


def run(program: Program, values: Sequence[float]) -> list[float]:
    """What it leaves on the stack. Raises ValueError, IndexError, TypeError or ArithmeticError where it fails."""
    stack: Stack = list(values)
    _run(program, stack)
    return [float(value) for value in stack]


def _run(program: Program, stack: Stack) -> None:
    for step in program:
        if len(stack) > _STACK_MOST:
            raise ValueError(len(stack))
        if not isinstance(step, str):
            stack.append(step)
        elif step in _UNARY:
            stack.append(_UNARY[step](stack.pop()))
        elif step in _BINARY:
            last = stack.pop()
            stack.append(_BINARY[step](stack.pop(), last))
        else:
            _control(step, stack)


def _control(name: str, stack: Stack) -> None:
    """The operators that choose and those that move what lies on the stack."""
    if name == "if":
        then = stack.pop()
        if stack.pop():
            _run(then, stack)
    elif name == "ifelse":
        otherwise, then = stack.pop(), stack.pop()
        _run(then if stack.pop() else otherwise, stack)
    elif name == "pop":
        stack.pop()
    elif name == "exch":
        stack[-1], stack[-2] = stack[-2], stack[-1]
    elif name == "dup":
        stack.append(stack[-1])
    else:
        _shuffle(name, stack)


def _shuffle(name: str, stack: Stack) -> None:
    count = int(stack.pop())
    if name == "copy" and 0 <= count <= len(stack):
        stack.extend(stack[len(stack) - count :])
    elif name == "index" and 0 <= count < len(stack):
        stack.append(stack[-1 - count])
    elif name == "roll":
        turns = count
        length = int(stack.pop())
        if not 0 <= length <= len(stack):
            raise ValueError(length)
        if length:
            part = stack[len(stack) - length :]
            turns %= length
            stack[len(stack) - length :] = part[length - turns :] + part[: length - turns]
    else:
        raise ValueError(name)
