package quantity_test

import (
	"fmt"

	"dossier/db/quantity"
)

func ExampleParse() {
	q, err := quantity.Parse("~$12-18B (by 2027)")
	if err != nil {
		panic(err)
	}
	fmt.Println(q.Low, q.High, q.Unit, q.Note)
	fmt.Println(q)

	_, err = quantity.Parse("2 dozen")
	fmt.Println(err)
	// Output:
	// 1.2e+10 1.8e+10 money by 2027
	// ~$12–18B
	// "2 dozen": cannot tell what "dozen" means here (a remark goes in brackets)
}
