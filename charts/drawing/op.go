package drawing

// Op is one operation of a [Drawing]: a [Path], a [Text] or a [Link].
//
//sumtype:decl
type Op interface{ isOp() }
