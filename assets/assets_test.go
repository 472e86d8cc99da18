package assets_test

import (
	"bytes"
	"image/png"
	"io/fs"
	"testing"

	"golang.org/x/image/font/sfnt"

	"dossier/assets"
)

func TestFontsAreTheFacesTheyAreNamedFor(t *testing.T) {
	tests := []struct {
		font assets.Font
		want string
	}{
		{assets.SansRegular, "Source Sans 3"},
		{assets.SansItalic, "Source Sans 3 Italic"},
		{assets.SansSemiBold, "Source Sans 3 SemiBold"},
		{assets.SansSemiBoldItalic, "Source Sans 3 SemiBold Italic"},
		{assets.SansBold, "Source Sans 3 Bold"},
		{assets.SerifRegular, "Source Serif 4"},
		{assets.SerifItalic, "Source Serif 4 Italic"},
		{assets.SerifSemiBold, "Source Serif 4 SemiBold"},
		{assets.SerifBold, "Source Serif 4 Bold"},
		{assets.SerifBoldItalic, "Source Serif 4 Bold Italic"},
		{assets.Fallback, "DejaVu Sans"},
	}
	for _, test := range tests {
		t.Run(test.want, func(t *testing.T) {
			f, err := sfnt.Parse(test.font.Bytes())
			if err != nil {
				t.Fatal(err)
			}
			got, err := f.Name(nil, sfnt.NameIDFull)
			if err != nil {
				t.Fatal(err)
			}
			if got != test.want && got != test.want+" Regular" {
				t.Errorf("full name is %q, want %q", got, test.want)
			}
		})
	}
}

func TestIconIsSquare(t *testing.T) {
	config, err := png.DecodeConfig(bytes.NewReader(assets.Icon()))
	if err != nil {
		t.Fatal(err)
	}
	if config.Width != 512 || config.Height != 512 {
		t.Errorf("icon is %d by %d pixels, want 512 by 512", config.Width, config.Height)
	}
}

func TestReportsOpensAtTheReports(t *testing.T) {
	if _, err := fs.Stat(assets.Reports(), "README.md"); err != nil {
		t.Error(err)
	}
}
