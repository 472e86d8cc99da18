package widgets

import "fyne.io/fyne/v2"

// HeightFor returns the height o needs at a width: what its HeightForWidth
// says, or a container of this package works out, and else its least height.
func HeightFor(o fyne.CanvasObject, width float32) float32 { return heightOf(o, width) }
