/** The process answers. Never touches the database: a restart would not mend that. */
export const GET = () => Response.json({ live: true }, { headers: { 'Cache-Control': 'no-store' } })

export const dynamic = 'force-dynamic'
