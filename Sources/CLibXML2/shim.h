#pragma once
/* Debian builds libxml2 with ICU; its encoding.h would then pull in ICU's headers, whose enum
   UErrorCode clashes with Foundation's own copy of ICU. Nothing here needs it. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>
#include <libxml/c14n.h>
#include <libxml/xmlerror.h>

/* xmlFree is a global variable, which Swift 6 refuses as not safe for concurrency. */
static inline void cx_free(void *memory) { xmlFree(memory); }

/* An input over a copy of `bytes` that goes by `name`, so that relative includes in it resolve. */
static inline xmlParserInputPtr cx_memory_input(
  xmlParserCtxtPtr context, const char *name, const char *bytes, int count
) {
  xmlParserInputBufferPtr buffer = xmlParserInputBufferCreateMem(bytes, count, XML_CHAR_ENCODING_UTF8);
  if (buffer == NULL) return NULL;
  xmlParserInputPtr input = xmlNewIOInputStream(context, buffer, XML_CHAR_ENCODING_NONE);
  if (input == NULL) { xmlFreeParserInputBuffer(buffer); return NULL; }
  if (input->filename == NULL) input->filename = (char *)xmlStrdup((const xmlChar *)name);
  return input;
}
