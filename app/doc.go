// Package app is Dossier's window: the pages, the way between them, and the
// Session they all read.
//
// Data flows one way. A control calls the Session; the Session evaluates the
// scenario and tells the page; the page draws. The library is only touched
// away from the window's goroutine, by the keeper and while opening a report.
package app
