// No player at all: what a script on the page costs by being there.
