package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// columnLayout stacks objects at full width, each as high as it needs there.
type columnLayout struct {
	gap   float32
	width float32 // of the last layout
}

// NewColumn returns a container that stacks objects, gap pixels apart, at its
// full width; the height of those that wrap follows from it. Hidden objects
// take no room.
func NewColumn(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&columnLayout{gap: gap}, objects...)
}

// Layout implements fyne.Layout.
func (l *columnLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	var y float32
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		h := heightOf(o, size.Width)
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, h))
		y += h + l.gap
	}
}

// MinSize implements fyne.Layout: the height at the last width.
func (l *columnLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var w float32
	for _, o := range objects {
		if o.Visible() {
			w = max(w, o.MinSize().Width)
		}
	}
	return fyne.NewSize(w, l.heightForWidth(objects, max(l.width, w)))
}

func (l *columnLayout) heightForWidth(objects []fyne.CanvasObject, width float32) float32 {
	var h float32
	for _, o := range objects {
		if o.Visible() {
			h += heightOf(o, width) + l.gap
		}
	}
	return max(h-l.gap, 0)
}

// columnsLayout places objects side by side, in shares of the width.
type columnsLayout struct {
	gap     float32
	weights []float32
	width   float32
}

// NewColumns returns a container that places objects side by side, gap pixels
// apart, all as high as the highest. A weight above zero is a share of the
// width; a negative one is a fixed width in pixels. Objects without a weight
// have the share 1.
func NewColumns(gap float32, weights []float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&columnsLayout{gap: gap, weights: weights}, objects...)
}

// Layout implements fyne.Layout.
func (l *columnsLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	var x float32
	for i, w := range l.widths(len(objects), size.Width) {
		objects[i].Move(fyne.NewPos(x, 0))
		objects[i].Resize(fyne.NewSize(w, size.Height))
		x += w + l.gap
	}
}

// MinSize implements fyne.Layout: the height at the last width.
func (l *columnsLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	w := l.gap * float32(max(len(objects)-1, 0))
	for i, o := range objects {
		if fixed := -l.weight(i); fixed > 0 {
			w += fixed
		} else {
			w += o.MinSize().Width
		}
	}
	return fyne.NewSize(w, l.heightForWidth(objects, max(l.width, w)))
}

func (l *columnsLayout) heightForWidth(objects []fyne.CanvasObject, width float32) float32 {
	var h float32
	for i, w := range l.widths(len(objects), width) {
		h = max(h, heightOf(objects[i], w))
	}
	return h
}

func (l *columnsLayout) weight(i int) float32 {
	if i < len(l.weights) {
		return l.weights[i]
	}
	return 1
}

func (l *columnsLayout) widths(n int, width float32) []float32 {
	rest := width - l.gap*float32(max(n-1, 0))
	var shares float32
	for i := range n {
		if w := l.weight(i); w < 0 {
			rest += w
		} else {
			shares += w
		}
	}
	widths := make([]float32, n)
	for i := range n {
		if w := l.weight(i); w < 0 {
			widths[i] = -w
		} else if shares > 0 {
			widths[i] = max(rest*w/shares, 0)
		}
	}
	return widths
}

// insetLayout leaves room around one object.
type insetLayout struct {
	top, right, bottom, left float32
	width                    float32
}

// NewInset returns a container with room around o, given clockwise from the
// top as in CSS.
func NewInset(top, right, bottom, left float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&insetLayout{top: top, right: right, bottom: bottom, left: left}, o)
}

// Layout implements fyne.Layout.
func (l *insetLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	for _, o := range objects {
		o.Move(fyne.NewPos(l.left, l.top))
		o.Resize(fyne.NewSize(max(size.Width-l.left-l.right, 0), max(size.Height-l.top-l.bottom, 0)))
	}
}

// MinSize implements fyne.Layout: the height at the last width.
func (l *insetLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var w float32
	for _, o := range objects {
		w = max(w, o.MinSize().Width)
	}
	w += l.left + l.right
	return fyne.NewSize(w, l.heightForWidth(objects, max(l.width, w)))
}

func (l *insetLayout) heightForWidth(objects []fyne.CanvasObject, width float32) float32 {
	var h float32
	for _, o := range objects {
		h = max(h, heightOf(o, width-l.left-l.right))
	}
	return h + l.top + l.bottom
}
