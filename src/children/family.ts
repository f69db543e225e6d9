/** Somebody connected with a child: a parent, a carer, a brother or sister. */
export type Relation = Readonly<{
  id: string
  kind: string
  name: string | null
  phone: string | null
  otherChildId: string | null
  parentalResponsibility: boolean
}>

/** Something everybody who meets the child should know, until it is ended. */
export type Flag = Readonly<{ id: string; kind: string; note: string | null; setAt: Date }>
