"""Small widgets the screens are built from: each themed by a switch, usable by keyboard, named for a screen reader.

The first argument of every widget is the `ThemeSwitch`; a widget with words of its own takes the `SpeakerSwitch` next.
"""
