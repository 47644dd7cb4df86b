#pragma once
#include <sqlite3.h>

// `sqlite3_db_config` takes a variable number of arguments, which Swift cannot call.
static inline int kh_sqlite3_switch(sqlite3 *database, int option, int value) {
  return sqlite3_db_config(database, option, value, (int *)0);
}
