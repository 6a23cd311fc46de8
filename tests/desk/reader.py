"""What a screen reader sees and does, through AT-SPI; run by the system's Python, which has pyatspi.

reader.py tree APP          print all widgets but the menus as JSON
reader.py find APP NAME     print the widgets of a name
reader.py focus APP         print the widgets that have the focus
reader.py press APP NAME    do the named widget's first action; exit code 3 if it is not there
"""

from __future__ import annotations

import json
import sys

import pyatspi

MENUS = ("menu bar", "popup menu")
ANSWER_MS, START_MS = 20_000, 20_000
"""How long the program may take for one answer, and longer while it starts; pyatspi gives up after 0.8 s, and then a
window on a busy machine looks as if it had nothing in it."""


def walk(node):
    """Yield a widget and all within it; what is in menus is left out, and what goes while it is looked at."""
    yield node
    try:
        count = node.childCount
    except Exception:  # it has gone meanwhile, with all within it
        return
    for index in range(count):
        try:
            child = node.getChildAtIndex(index)
            if child is None or child.getRoleName() in MENUS:
                continue
        except Exception:  # it has gone meanwhile
            continue
        yield from walk(child)


def place(node):
    """Return (x, y, width, height) on the screen, or None."""
    try:
        extents = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    except Exception:
        return None
    return [extents.x, extents.y, extents.width, extents.height]


def words(node, query, read):
    """Return what an interface of the widget says, or None where it has none."""
    try:
        return read(getattr(node, query)())
    except Exception:
        return None


def seen(node):
    """Return a widget as plain values."""
    states = {pyatspi.stateToString(state) for state in node.getState().getStates()}
    return {
        "role": node.getRoleName(),
        "name": node.name,
        "description": node.description,
        "place": place(node),
        "states": sorted(states),
        "value": words(node, "queryValue", lambda value: value.currentValue),
        "text": words(node, "queryText", lambda text: text.getText(0, -1)),
    }


def has_focus(node):
    """Whether the keys go to a widget."""
    try:
        return node.getState().contains(pyatspi.STATE_FOCUSED)
    except Exception:  # it has gone meanwhile
        return False


def is_app(app, name):
    """Whether a program has this name."""
    try:
        return app is not None and app.name == name
    except Exception:  # it has gone meanwhile
        return False


def is_called(node, name):
    """Whether a widget has this name; the program itself is none."""
    try:
        return node.name == name and node.getRoleName() != "application"
    except Exception:  # it has gone meanwhile
        return False


def press(nodes, name):
    """Do the first action of the widget with this name; returns whether it is there."""
    for node in nodes:
        if is_called(node, name):
            try:
                action = node.queryAction()
            except Exception:  # it has gone meanwhile
                return False
            try:
                action.doAction(0)
            except Exception as exc:
                if "No such object" in str(exc):  # it has gone at this very moment: nothing was pressed
                    return False
                raise
            return True
    return False


def main():
    """Do what the command line says."""
    verb, app_name, *rest = sys.argv[1:]
    pyatspi.setTimeout(ANSWER_MS, START_MS)
    desktop = pyatspi.Registry.getDesktop(0)
    apps = [app for app in desktop if is_app(app, app_name)]
    nodes = (node for app in apps for node in walk(app))
    if verb == "find":
        nodes = (node for node in nodes if is_called(node, rest[0]))
    elif verb == "focus":
        nodes = (node for node in nodes if has_focus(node))
    elif verb == "press":
        sys.exit(0 if press(nodes, rest[0]) else 3)
    found = []
    try:
        for node in nodes:
            try:
                found.append(seen(node))
            except Exception:  # it has gone meanwhile
                continue
    except Exception:  # the program has
        pass
    print(json.dumps(found))


main()
