/** The whole name in a row of `children`, as one text. A record may have no given name: a county line never does. */
export const fullName = (row: string): string => `trim(${row}.given_names || ' ' || ${row}.family_name)`
