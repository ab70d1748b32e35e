"""The site's search: an index built with the site and read in the reader's browser."""
