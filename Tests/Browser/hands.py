"""Two ways to use a page: by touch or mouse, and by keyboard alone."""


class Pointer:
    def __init__(self, page):
        self.page = page

    def press(self, target):
        target.click()

    def type(self, target, text):
        target.fill(text)


class Keyboard:
    """Reaches everything with Tab, as somebody who cannot use a pointer."""

    def __init__(self, page):
        self.page = page

    def reach(self, target):
        for _ in range(200):
            if target.evaluate("element => element === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError("the keyboard does not reach " + str(target))

    def press(self, target):
        """Unlike a click, it does not wait for the page it leads to: expect something of that before going on."""
        self.reach(target)
        self.page.keyboard.press("Enter")

    def type(self, target, text):
        self.reach(target)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.press("Delete")
        self.page.keyboard.type(text)
