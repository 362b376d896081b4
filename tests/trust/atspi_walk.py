"""Walks a running program over the accessibility bus, as a screen reader does, and prints what it met as JSON.

Run inside ``dbus-run-session`` and ``xvfb-run``, with the command of the program as arguments; it is ended at the end.
"""

import json
import subprocess
import sys
import time

from jeepney import DBusAddress, MessageType, Properties, new_method_call
from jeepney.io.blocking import open_dbus_connection

ACCESSIBLE = "org.a11y.atspi.Accessible"
ROOT = "/org/a11y/atspi/accessible/root"
FOCUSABLE, VISIBLE = 11, 30
WAIT = 40


class Bus:
    """The accessibility bus of this session."""

    def __init__(self):
        session = open_dbus_connection("SESSION")
        where = DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Bus")
        (address,) = session.send_and_get_reply(new_method_call(where, "GetAddress"), timeout=WAIT).body
        session.close()
        self._connection = open_dbus_connection(address)

    def call(self, node, method, *arguments):
        message = new_method_call(self._at(node), method, *arguments)
        return self._answer(message)

    def property(self, node, name):
        message = Properties(self._at(node)).get(name)
        return self._answer(message)[1]

    def _answer(self, message):
        """What a node says; one that goes away while the window is being made says an error."""
        reply = self._connection.send_and_get_reply(message, timeout=WAIT)
        if reply.header.message_type == MessageType.error:
            raise LookupError(reply.body)
        return reply.body[0]

    def _at(self, node):
        return DBusAddress(node[1], bus_name=node[0], interface=ACCESSIBLE)


def walk(bus, node):
    """What a node is, and its children that can be seen."""
    states = bus.call(node, "GetState")
    return {
        "name": bus.property(node, "Name"),
        "role": bus.call(node, "GetRoleName"),
        "focusable": has(states, FOCUSABLE),
        "children": [
            walk(bus, child) for child in bus.call(node, "GetChildren") if has(bus.call(child, "GetState"), VISIBLE)
        ],
    }


def has(states, number):
    return bool(states[number // 32] >> number % 32 & 1)


def all_windows(bus):
    """The trees of every window on the bus; none where one changed under the walk."""
    try:
        programs = bus.call(("org.a11y.atspi.Registry", ROOT), "GetChildren")
        return [walk(bus, window) for program in programs for window in bus.call(program, "GetChildren")]
    except LookupError:
        return []


def settled(bus):
    """The tree of the program's window, once it has charts and is the same twice."""
    until, before = time.monotonic() + WAIT, None
    while time.monotonic() < until:
        trees = all_windows(bus)
        if trees and trees == before and '"role": "chart"' in json.dumps(trees):
            return trees[0]
        before = trees
        time.sleep(0.7)
    raise TimeoutError("the program never came to the accessibility bus with its charts")


def main(command):
    program = subprocess.Popen(command)
    try:
        bus = Bus()
        print(json.dumps(settled(bus), ensure_ascii=False))
    finally:
        program.terminate()
        program.wait(WAIT)


if __name__ == "__main__":
    main(sys.argv[1:])
