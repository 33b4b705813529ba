# Every target of the project is declared through these, so that warnings and sanitizers are said once.
include_guard()

add_library(proofdesk_options INTERFACE)
target_compile_definitions(proofdesk_options INTERFACE
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400
    PROOFDESK_VERSION="${PROJECT_VERSION}")
target_compile_options(proofdesk_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough
    $<$<BOOL:${PROOFDESK_WERROR}>:-Werror>)
if(PROOFDESK_SANITIZE)
    target_compile_options(proofdesk_options INTERFACE
        -fsanitize=${PROOFDESK_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer -g1)
    target_link_options(proofdesk_options INTERFACE -fsanitize=${PROOFDESK_SANITIZE})
endif()

find_program(PROOFDESK_CCACHE ccache)
if(PROOFDESK_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${PROOFDESK_CCACHE}")
endif()

# Precompiled headers halve a build from nothing; ccache does better in daily work, where they are off.
option(PROOFDESK_PRECOMPILE "Use precompiled headers" OFF)
function(proofdesk_precompile target header)
    if(PROOFDESK_PRECOMPILE)
        target_precompile_headers(${target} PRIVATE "$<$<COMPILE_LANGUAGE:CXX>:${PROJECT_SOURCE_DIR}/cmake/${header}>")
    endif()
endfunction()

# proofdesk_room(name SOURCES file… LINKS target…): one room of the house, a static library. LINKS are all
# that the room may include from: tests/layering holds the includes to it.
function(proofdesk_room name)
    cmake_parse_arguments(ROOM "" "" "SOURCES;LINKS" ${ARGN})
    add_library(proofdesk_${name} STATIC ${ROOM_SOURCES})
    target_include_directories(proofdesk_${name} PUBLIC "${PROJECT_SOURCE_DIR}/app" "${PROJECT_SOURCE_DIR}")
    target_link_libraries(proofdesk_${name} PUBLIC ${ROOM_LINKS} PRIVATE proofdesk_options)
    if(name MATCHES "^ui")
        proofdesk_precompile(proofdesk_${name} precompiled_ui.h)
    else()
        proofdesk_precompile(proofdesk_${name} precompiled_core.h)
    endif()
endfunction()

# proofdesk_test(name LINKS target… [SOURCES more files]): one Qt Test program, tst_<thing>.cpp.
function(proofdesk_test name)
    cmake_parse_arguments(TEST "" "TIMEOUT" "SOURCES;LINKS" ${ARGN})
    add_executable(${name} ${name}.cpp ${TEST_SOURCES})
    target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
    target_compile_definitions(${name} PRIVATE PROOFDESK_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data")
    target_link_libraries(${name} PRIVATE ${TEST_LINKS} Qt6::Test proofdesk_options)
    if(NOT TEST_TIMEOUT)
        set(TEST_TIMEOUT 120)
    endif()
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${TEST_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_LOGGING_RULES=qt.qpa.*=false")
endfunction()
