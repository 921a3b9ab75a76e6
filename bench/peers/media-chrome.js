// As its README has it: the package as a whole, which registers its elements.
import 'media-chrome';
