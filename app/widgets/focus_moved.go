package widgets

import "fyne.io/fyne/v2"

// FocusMoved is the key that the window is given when one of its objects has
// just got the keyboard, so that it can bring that object into view. No
// keyboard has it: Fyne tells of the focus to the object alone.
const FocusMoved fyne.KeyName = "FocusMoved"

// tellFocus tells the window of o that o has the keyboard.
func tellFocus(o fyne.CanvasObject) { passKey(o, &fyne.KeyEvent{Name: FocusMoved}) }
