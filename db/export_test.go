package db

// SameContent lets tests compare a report with what came back.
var SameContent = sameContent
