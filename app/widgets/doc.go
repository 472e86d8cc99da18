// Package widgets holds the pieces the window is built from: the reading
// column, figures, tables, chips, sliders and the theme they share. Widgets
// present what they are given and call back; they decide nothing and keep no
// state of the report.
//
// Text is measured with the metrics every other surface uses, so a line breaks
// in the window where the drawing package says it does. Heights follow from
// widths: a widget that wraps has a HeightForWidth method, which the layouts of
// this package ([NewColumn], [NewColumns], [NewPage]) honour.
package widgets
