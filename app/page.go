package app

import "fyne.io/fyne/v2"

// besideDrawer is a page that makes room for the drawer instead of lying under
// it, and is told whether it is open.
type besideDrawer interface{ besideDrawer(open bool) }

// page is what the frame shows between the sidebar and the window's edge.
type page interface {
	object() fyne.CanvasObject
	offset() float32     // how far it is scrolled, in pixels
	setOffset(y float32) // scrolls there, held to what there is
	show(anchor string)  // brings an anchor into view and flashes it; "" does nothing
	refresh()            // the scenario moved
	close()              // the page is left for good
}
