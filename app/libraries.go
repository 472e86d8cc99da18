package app

// carried is a library that Dossier is made with, and its terms.
type carried struct{ name, licence string }

// libraries are all that the program carries, the ones it calls first.
func libraries() []carried {
	const bsd, mit, apache, isc = "BSD", "MIT", "Apache 2.0", "ISC"
	return []carried{
		{"fyne.io/fyne", bsd},
		{"modernc.org/sqlite", bsd + "; SQLite itself is in the public domain"},
		{"github.com/go-pdf/fpdf", mit},
		{"github.com/wcharczuk/go-chart", mit},
		{"gonum.org/v1/gonum", bsd},
		{"github.com/yuin/goldmark", mit},
		{"github.com/pelletier/go-toml", mit},
		{"github.com/golang/freetype", "FreeType"},
		{"golang.design/x/clipboard", mit},
		{"golang.org/x/image", bsd},
		{"golang.org/x/text", bsd},
		{"Source Sans 3, Source Serif 4", "SIL Open Font Licence 1.1"},
		{"DejaVu Sans", "Bitstream Vera and DejaVu"},
		{"fyne.io/systray", apache},
		{"github.com/BurntSushi/toml", mit},
		{"github.com/FyshOS/fancyfs", bsd},
		{"github.com/anthonynsimon/bild", mit},
		{"github.com/clipperhouse/uax29", mit},
		{"github.com/dustin/go-humanize", mit},
		{"github.com/fsnotify/fsnotify", bsd},
		{"github.com/fyne-io/image", bsd},
		{"github.com/fyne-io/oksvg", bsd},
		{"github.com/go-gl/gl", mit},
		{"github.com/go-gl/glfw", bsd},
		{"github.com/go-text/render", bsd},
		{"github.com/go-text/typesetting", bsd},
		{"github.com/godbus/dbus", bsd},
		{"github.com/google/uuid", bsd},
		{"github.com/jeandeaual/go-locale", mit},
		{"github.com/jsummers/gobmp", mit},
		{"github.com/mattn/go-runewidth", mit},
		{"github.com/nfnt/resize", isc},
		{"github.com/nicksnyder/go-i18n", mit},
		{"github.com/remyoudompheng/bigfft", bsd},
		{"github.com/rymdport/portal", apache},
		{"github.com/srwiley/oksvg", bsd},
		{"github.com/srwiley/rasterx", bsd},
		{"golang.design/x/x11", mit},
		{"golang.org/x/net", bsd},
		{"golang.org/x/sys", bsd},
		{"modernc.org/libc, mathutil, memory", bsd},
	}
}
