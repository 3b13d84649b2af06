#pragma once
/* Debian builds libxml2 with ICU; its encoding.h would then pull in ICU's headers, whose enum
   UErrorCode clashes with Foundation's own copy of ICU. Nothing here needs it. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlsave.h>
#include <libxml/xmlschemas.h>
#include <libxml/c14n.h>
#include <libxml/xmlerror.h>
