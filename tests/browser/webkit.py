"""WebKit, driven over WebDriver: https://www.w3.org/TR/webdriver2/.

WebKitGTK's driver and its MiniBrowser come as Debian's `webkit2gtk-driver`; the browser needs a
screen, which Xvfb is for it. What the tests need of WebDriver is here, and no more.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import time
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.browser.firefox import MARKS, PATIENCE

if TYPE_CHECKING:
    from collections.abc import Iterator

LIBRARIES = Path("/usr/lib")


class WebKitError(Exception):
    """WebKit did not start, or reported an error."""


@dataclass(slots=True)
class Window:
    """The one window of a session."""

    port: int
    session: str = ""

    def send(self, method: str, path: str, body: object = None) -> Any:
        """Send a command and give the value of its answer."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            text = None if method == "GET" else json.dumps(body or {})
            connection.request(method, path, text, {"Content-Type": "application/json"})
            answer = connection.getresponse()
            value = json.loads(answer.read())["value"]
        finally:
            connection.close()
        if answer.status != 200:
            raise WebKitError(f"{method} {path}: {value['error']}: {value['message']}")
        return value

    def _command(self, method: str, name: str, body: object = None) -> Any:
        return self.send(method, f"/session/{self.session}/{name}", body)

    def goto(self, url: str) -> None:
        """Open an address and wait until the page has loaded."""
        self._command("POST", "url", {"url": url})

    def evaluate(self, expression: str) -> object:
        """Give the value of an expression on the page, a plain one; a promise is waited for."""
        script = f"const done = arguments[0]; Promise.resolve({expression}).then(done);"
        value: object = self._command("POST", "execute/async", {"script": script, "args": []})
        return value

    def wait_for(self, condition: str) -> None:
        """Wait until an expression is true."""
        end = time.monotonic() + PATIENCE
        while not self.evaluate(f"Boolean({condition})"):
            if time.monotonic() > end:
                raise WebKitError(f"never true: {condition}")
            time.sleep(0.05)

    def press(self, *keys: str) -> None:
        """Press keys: names in `MARKS`, or characters."""
        values = [MARKS.get(key, key) for key in keys]
        actions = [{"type": way, "value": key} for key in values for way in ("keyDown", "keyUp")]
        self._perform({"type": "key", "id": "keys", "actions": actions})

    def click(self, x: int, y: int) -> None:
        """Click at a place of the window, in CSS pixels."""
        actions = [
            {"type": "pointerMove", "x": x, "y": y, "duration": 0},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        parameters = {"pointerType": "mouse"}
        self._perform(
            {"type": "pointer", "id": "mouse", "parameters": parameters, "actions": actions}
        )

    def _perform(self, source: dict[str, object]) -> None:
        self._command("POST", "actions", {"actions": [source]})


def programs() -> tuple[str, str, str]:
    """The driver, the browser and the screen; an error names the package that is missing."""
    driver, screen = shutil.which("WebKitWebDriver"), shutil.which("Xvfb")
    browsers = sorted(LIBRARIES.glob("*/webkit2gtk-4.*/MiniBrowser"))
    if driver is None or not browsers:
        raise WebKitError("WebKit is missing: install the package 'webkit2gtk-driver'")
    if screen is None:
        raise WebKitError("WebKit needs a screen: install the package 'xvfb'")
    return driver, str(browsers[-1]), screen


@contextmanager
def webkit(width: int, height: int) -> Iterator[Window]:
    """Start WebKit on a screen of its own and give its window, of the given size."""
    driver, browser, screen = programs()
    with _screen(screen, width, height) as display, _driver(driver, display) as window:
        options = {"binary": browser, "args": ["--automation"]}
        wanted = {"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions": options}}}
        window.session = window.send("POST", "/session", wanted)["sessionId"]
        try:
            size = {"x": 0, "y": 0, "width": width, "height": height}
            window.send("POST", f"/session/{window.session}/window/rect", size)
            yield window
        finally:
            window.send("DELETE", f"/session/{window.session}")


@contextmanager
def _screen(program: str, width: int, height: int) -> Iterator[str]:
    """A screen that nobody sees; it chooses a free number and writes it."""
    reading, writing = os.pipe()
    size = f"{width}x{height}x24"
    process = subprocess.Popen(
        [program, "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp"],
        pass_fds=(writing,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading, encoding="ascii") as told:
            yield f":{told.readline().strip()}"
    finally:
        process.terminate()
        process.wait(PATIENCE)


@contextmanager
def _driver(program: str, display: str) -> Iterator[Window]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [program, f"--port={port}"],
        env={**os.environ, "DISPLAY": display, "GDK_BACKEND": "x11", "NO_AT_BRIDGE": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        window = Window(port)
        _wait(window)
        yield window
    finally:
        process.terminate()
        process.wait(PATIENCE)


def _wait(window: Window) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            window.send("GET", "/status")
        except (OSError, HTTPException):
            time.sleep(0.1)
        else:
            return
    raise WebKitError("did not start")
